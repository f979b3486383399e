using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Suggestions;

namespace KubeLint.Rules.Input;

internal sealed class UnknownFlag : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0018", "UnknownFlag", DiagnosticSeverity.Warning,
        "Component has no such flag",
        "{0} gives {1} the flag '{2}', which it does not have{3}; {4}",
        references: ["/docs/reference/command-line-tools-reference"]);

    /// <summary>Flags of the logging library that every component had up to 1.25.</summary>
    private static readonly FrozenSet<string> s_loggingFlags = FrozenSet.ToFrozenSet(
    [
        "add-dir-header", "alsologtostderr", "log-backtrace-at", "log-dir", "log-file", "log-file-max-size",
        "logtostderr", "one-output", "skip-headers", "skip-log-headers", "stderrthreshold",
    ], StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        var version = context.VersionOf(facts);
        if (facts.IsWrapped || version > FlagDefinitions.NewestVersion(facts.Component))
            return;
        foreach (var flag in facts.Flags.Where(flag => flag.IsArgument && !IsKnown(facts.Component, flag, version)))
        {
            var definition = FlagDefinitions.Find(facts.Component, flag.Name);
            var written = flag.Style is FlagStyle.MapEntry or FlagStyle.ListItem ? flag.WrittenName : "--" + flag.Name;
            context.Report(flag.Span, s_descriptor,
            [
                facts.Resource.QualifiedDisplay, facts.DisplayName, written,
                definition?.Since is { } since && since > version ? $" before {since}" : "",
                Advise(facts, flag, version),
            ]);
        }
    });

    private static bool IsKnown(Component component, FlagFact flag, KubernetesVersion? version)
    {
        // kubeadm and its like put the dashes in front themselves.
        if (flag.Style == FlagStyle.MapEntry && flag.WrittenName.StartsWith('-'))
            return false;
        if (component != Component.Etcd && s_loggingFlags.Contains(flag.Name))
            return true;
        return FlagDefinitions.Find(component, flag.Name) is { } definition && !(definition.Since > version);
    }

    private static string Advise(ComponentFacts facts, FlagFact flag, KubernetesVersion? version)
    {
        if (FlagDefinitions.Find(facts.Component, flag.Name) is { } definition)
            return definition.Since > version ? "remove it" : $"write '{flag.Name}' without dashes";
        var candidates = FlagDefinitions.Of(facts.Component).Values
            .Where(candidate => !(candidate.Since > version) && !(candidate.Removed <= version))
            .Select(candidate => candidate.Name)
            .Order(StringComparer.Ordinal);
        return SpellingSuggestion.Find(flag.Name, candidates) is { } suggestion ? $"did you mean '{FlagText.ShortName(facts, suggestion)}'?" : "remove it or correct its name";
    }
}
