using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Input;

namespace KubeLint.Rules;

/// <summary>Every rule of this assembly.</summary>
public static class RuleCatalog
{
    /// <summary>New instances of all rules, in the order of their first id.</summary>
    public static ImmutableArray<Rule> CreateRules() =>
    [
        .. typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(rule => rule.Descriptors[0].Id, StringComparer.Ordinal),
    ];

    /// <summary>What the engine itself reports: about input, configuration and suppressions.</summary>
    public static ImmutableArray<DiagnosticDescriptor> EngineDescriptors { get; } =
        [.. InputDiagnostics.All, .. ConfigurationDiagnostics.All, .. SuppressionDiagnostics.All];

    private static readonly FrozenSet<string> s_engineIds = EngineDescriptors.Select(descriptor => descriptor.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the engine itself reports an id.</summary>
    public static bool IsOfEngine(string id) => s_engineIds.Contains(id);

    /// <summary>Everything that can be reported, the engine's own diagnostics included, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. CreateRules().SelectMany(rule => rule.Descriptors)
            .Concat(EngineDescriptors)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
