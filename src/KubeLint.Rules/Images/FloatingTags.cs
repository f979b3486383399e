using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

/// <summary>The tags that are moved to a new image with every release.</summary>
internal static class FloatingTags
{
    private static readonly ImmutableArray<string> s_default = ["latest", "main", "master", "dev", "nightly", "edge", "stable"];

    public static bool Contains(RuleOptions options, string tag) =>
        tag == "latest" || options.GetList("kubelint_floating_tags", s_default).Contains(tag);

    /// <summary>Whether what the image means changes over time: a floating tag, or none, which means <c>latest</c>.</summary>
    public static bool IsFloating(RuleOptions options, ImageReference image) =>
        image.Digest is null && (image.Tag is null || Contains(options, image.Tag));
}
