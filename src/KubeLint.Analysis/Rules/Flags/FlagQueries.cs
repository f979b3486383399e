using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Questions about flags beside the one that is judged.</summary>
public static class FlagQueries
{
    /// <summary>Whether a flag is written with a value, known or not.</summary>
    public static bool IsSet(this ComponentFacts facts, string flag) =>
        facts.Last(flag) is { } fact && fact.Value is not Setting<string>.Known { Value.Length: 0 };

    /// <summary>The value in force where it is written and can be read, else null.</summary>
    public static string? KnownValue(this ComponentFacts facts, string flag) =>
        (facts.Last(flag)?.Value as Setting<string>.Known)?.Value;

    /// <summary>Whether a boolean flag is known to be false.</summary>
    public static bool IsSwitchedOff(this ComponentFacts facts, string flag) =>
        FlagDefinitions.Find(facts.Component, flag) is { IsBoolean: true } && facts.KnownValue(flag) is { } value && FlagSyntax.ParseBoolean(value) == false;

    /// <summary>The readable items of all occurrences of a flag.</summary>
    public static ImmutableArray<FlagItem> KnownItems(this ComponentFacts facts, string flag) =>
        [.. facts.All(flag).SelectMany(fact => FlagItem.Read(facts.Component, fact)).Where(item => !item.IsUnknown && item.Text.Length > 0)];

    /// <summary>Whether a flag is missing, or empty, where that means the component's default (in an overlay: nothing).</summary>
    public static bool IsUnset(this ComponentFacts facts, string flag) =>
        facts.Get(flag) is Setting<string>.Absent or Setting<string>.Known { Value.Length: 0 };
}
