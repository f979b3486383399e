using System.Collections.Frozen;

namespace KubeLint.Helm.Rendering;

/// <summary>Reads the annotation that makes a hook of a manifest.</summary>
internal static class Hooks
{
    public const string Annotation = "helm.sh/hook";

    private static readonly FrozenSet<string> s_events = new[]
    {
        "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade", "pre-rollback", "post-rollback", "test", "test-success",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether Helm knows all events of the annotation; it leaves a manifest out of which it does not.</summary>
    public static bool AreKnown(string annotation) => annotation.Split(',').All(static name => s_events.Contains(name.Trim().ToLowerInvariant()));
}
