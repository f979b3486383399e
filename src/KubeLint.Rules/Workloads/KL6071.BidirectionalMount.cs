using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class BidirectionalMount : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6071", "BidirectionalMount", DiagnosticSeverity.Warning,
        "Mount is propagated to the host",
        "Container '{0}' of {1} mounts volume '{2}' with mountPropagation Bidirectional, so that what it mounts appears on the node; use HostToContainer or none",
        references: ["/docs/concepts/storage/volumes/#mount-propagation"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (SystemImages.IsNodeAgent(container.Pod, context.Options))
            return;
        foreach (var mount in container.Node["volumeMounts"].Mappings())
        {
            if (mount["mountPropagation"] is YamlScalar { Value: "Bidirectional" } propagation)
                context.Report(propagation.Span, s_descriptor, [container.Name, container.Owner.Display, (mount["name"] as YamlScalar)?.Value ?? ""]);
        }
    });
}
