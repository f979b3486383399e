using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class CapabilityAdded : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6095", "CapabilityAdded", DiagnosticSeverity.None,
        "Container adds a capability",
        "Container '{0}' of {1} adds the capability {2}; listen on a port from 1024 on instead",
        references: ["/docs/tasks/configure-pod-container/security-context/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        foreach (var item in (container.SecurityContext.FindEntry("capabilities", "add")?.Value as YamlSequence)?.Items ?? [])
        {
            // Every other one has a rule of its own.
            if (item is YamlScalar scalar && scalar.Value.Equals("NET_BIND_SERVICE", StringComparison.OrdinalIgnoreCase))
                context.Report(item.Span, s_descriptor, [container.Name, container.Owner.Display, scalar.Value]);
        }
    });
}
