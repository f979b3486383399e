using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class SingleDashLongFlag : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0022", "SingleDashLongFlag", DiagnosticSeverity.Error,
        "Long flag needs two dashes",
        "{0} writes '{1}' with one dash, which {2} reads as a row of one-letter options; write '-{1}'",
        references: ["/docs/reference/command-line-tools-reference"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component == Component.Etcd)
            return; // Go's own flag package takes one dash as well as two.
        foreach (var argument in facts.StrayArguments)
        {
            if (argument.Text is not ['-', not '-', _, ..])
                continue;
            var written = argument.Text.Split('=', 2)[0];
            if (written.Length > 2 && FlagDefinitions.Find(facts.Component, written[1..].Replace('_', '-')) is not null)
                context.Report(argument.Span, s_descriptor, [facts.Resource.QualifiedDisplay, written, facts.DisplayName]);
        }
    });
}
