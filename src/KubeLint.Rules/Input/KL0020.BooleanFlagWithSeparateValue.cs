using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class BooleanFlagWithSeparateValue : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0020", "BooleanFlagWithSeparateValue", DiagnosticSeverity.Error,
        "Boolean flag does not take its value from the next argument",
        "{0} writes '{1} {2}' in two arguments, which {3} reads as '{1}=true' and a stray argument; write '{1}={2}'",
        references: ["/docs/reference/command-line-tools-reference"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        foreach (var flag in facts.Flags)
        {
            if (flag.StrayValue is { } value)
                context.Report(flag.Span, s_descriptor, [facts.Resource.QualifiedDisplay, flag.WrittenName, value.Text, facts.DisplayName], related: [new(facts.Resource.Source, value.Span)]);
        }
    });
}
