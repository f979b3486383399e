using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class LivenessProbeMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6085", "LivenessProbeMissing", DiagnosticSeverity.None,
        "Container has no liveness probe",
        "Container '{0}' of {1} has no liveness probe, so that one that hangs is never restarted; add a livenessProbe",
        references: ["/docs/concepts/workloads/pods/probes/"],
        peers: ["kube-linter:no-liveness-probe", "checkov:CKV_K8S_8", "kubescape:C-0056", "polaris:livenessProbeMissing", "kube-score:pod-probes"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (container is { Role: ContainerRole.Main, IsPartial: false, Pod.IsStatic: false } && LongRunning.Is(container.Pod) && container.Node["livenessProbe"] is null or YamlScalar { IsNull: true })
            context.Report(container.Anchor, s_descriptor, [container.Name, container.Owner.Display]);
    });
}
