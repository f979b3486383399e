using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class ContainerSecurityContextMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6094", "ContainerSecurityContextMissing", DiagnosticSeverity.None,
        "Container has no security context",
        "Container '{0}' of {1} has no security context; set allowPrivilegeEscalation: false, readOnlyRootFilesystem: true and drop all capabilities",
        references: ["/docs/tasks/configure-pod-container/security-context/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (!container.IsPartial && !container.Pod.IsWindows && container.Pod.Node["stepTemplate"] is null && container.Node["securityContext"] is null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true })
            context.Report(container.Anchor, s_descriptor, [container.Name, container.Owner.Display]);
    });
}
