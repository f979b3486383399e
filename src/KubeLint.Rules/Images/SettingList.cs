using System.Collections.Immutable;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

/// <summary>Reads a <c>kubelint_*</c> key that holds a list, separated by commas.</summary>
internal static class SettingList
{
    /// <summary>The items; null where the key is not set.</summary>
    public static ImmutableArray<string>? Read(RuleOptions options, string key) =>
        options.Settings.TryGetValue(key, out var value) ? [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : null;
}
