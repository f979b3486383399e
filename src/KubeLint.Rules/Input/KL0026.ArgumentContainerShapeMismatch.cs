using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class ArgumentContainerShapeMismatch : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0026", "ArgumentContainerShapeMismatch", DiagnosticSeverity.Error,
        "extraArgs has the wrong shape for this API version",
        "{0} writes '{1}' of {2} as {3}, but {4} takes {5}",
        references: ["/docs/reference/config-api/kubeadm-config.v1beta4"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.ExtraArguments is { Expected: { } expected } section && section.Found != expected)
        {
            context.Report(section.Key.Span, s_descriptor,
                [facts.Resource.QualifiedDisplay, section.Key.Value, facts.DisplayName, Describe(section.Found), section.ApiVersion ?? facts.Resource.ApiVersion, Describe(expected)]);
        }
    });

    private static string Describe(ArgumentShape shape) => shape switch
    {
        ArgumentShape.Map => "a map of flag to value",
        ArgumentShape.NamedList => "a list of items with 'name' and 'value'",
        _ => "something that is neither a map nor a list of names and values",
    };
}
