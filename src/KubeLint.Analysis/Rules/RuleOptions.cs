using System.Collections.Immutable;
using System.Globalization;

namespace KubeLint.Analysis.Rules;

/// <summary>What configuration tells rules.</summary>
/// <param name="TargetVersion">The project's Kubernetes version, or null.</param>
/// <param name="Settings">The <c>kubelint_*</c> keys of configuration files, lower-case.</param>
public sealed record RuleOptions(KubernetesVersion? TargetVersion, ImmutableDictionary<string, string> Settings)
{
    /// <summary>No version, no settings.</summary>
    public static RuleOptions Default { get; } = new(null, ImmutableDictionary<string, string>.Empty);

    /// <summary>A setting as a whole number; the fallback where it is missing or none.</summary>
    /// <param name="key">The key, <c>kubelint_…</c>, lower-case.</param>
    /// <param name="fallback">What holds without the setting.</param>
    public int GetInteger(string key, int fallback) =>
        Settings.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : fallback;

    /// <summary>A setting as a list, separated by commas and without blanks around its items; the fallback where it is missing.</summary>
    /// <param name="key">The key, <c>kubelint_…</c>, lower-case.</param>
    /// <param name="fallback">What holds without the setting.</param>
    public ImmutableArray<string> GetList(string key, ImmutableArray<string> fallback) =>
        Settings.TryGetValue(key, out var text) ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : fallback;
}
