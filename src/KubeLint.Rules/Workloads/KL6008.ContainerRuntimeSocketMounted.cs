using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class ContainerRuntimeSocketMounted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6008", "ContainerRuntimeSocketMounted", DiagnosticSeverity.Error,
        "Pod mounts the container runtime socket",
        "{0} mounts '{1}' and can start privileged containers through it, readOnly or not; remove the volume",
        controls: ["CIS:5.2.11", "NSA:pods"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/concepts/storage/volumes"],
        peers: ["kube-linter:docker-sock", "trivy:KSV-0006", "checkov:CKV_K8S_27", "kubescape:C-0074", "kubeaudit:mounts"],
        silences: ["KL6007", "KL6006"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => HostPathMount.Register(context, static (volume, context) =>
    {
        if (!HostPath.IsRuntimeSocket(volume.Path) || SystemImages.IsNodeAgent(volume.Pod, context.Options))
            return;
        var subject = volume.FindUser() is { } container ? WorkloadText.Of(container) : volume.Pod.Owner.Display;
        context.Report(volume.PathNode.Span, s_descriptor, [subject, volume.PathNode.Value], WorkloadSeverity.Of(s_descriptor, volume.Pod, context));
    });
}
