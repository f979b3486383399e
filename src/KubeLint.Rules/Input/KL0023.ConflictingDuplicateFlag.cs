using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Input;

internal sealed class ConflictingDuplicateFlag : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0023", "ConflictingDuplicateFlag", DiagnosticSeverity.Warning,
        "Flag is given twice with different values",
        "{0} gives {1} the flag '{2}' as '{3}' here and as '{4}' further on; the last one wins, remove one of them",
        references: ["/docs/reference/command-line-tools-reference"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        foreach (var group in facts.Flags.Where(flag => flag.IsArgument).GroupBy(flag => flag.Name))
        {
            if (FlagDefinitions.Find(facts.Component, group.Key) is not { IsRepeatable: false } || group.Last().Value is not Setting<string>.Known winner)
                continue;
            foreach (var flag in group.SkipLast(1))
            {
                if (flag.Value is Setting<string>.Known loser && loser.Value != winner.Value)
                {
                    context.Report(flag.Span, s_descriptor,
                        [facts.Resource.QualifiedDisplay, facts.DisplayName, FlagText.ShortName(facts, group.Key), loser.Value, winner.Value],
                        related: [new(facts.Resource.Source, group.Last().Span)]);
                }
            }
        }
    });
}
