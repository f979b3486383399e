using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class SensitiveHostPath : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6007", "SensitiveHostPath", DiagnosticSeverity.Warning,
        "Pod mounts a sensitive host directory",
        "{0} mounts '{1}', which gives access to {2}; mount only what it needs, read-only",
        controls: ["PSS:baseline", "CIS:5.2.11"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/concepts/storage/volumes"],
        peers: ["kube-linter:sensitive-host-mounts", "trivy:KSV-0121", "kubescape:C-0048", "kubescape:C-0020", "kubeaudit:mounts", "polaris:hostPathSet"],
        silences: ["KL6006"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => HostPathMount.Register(context, static (volume, context) =>
    {
        var path = volume.Path;
        var isWritable = volume.IsWritable;
        if (HostPath.IsRuntimeSocket(path) || HostPath.FindSensitive(path, isWritable) is not { } gives
            || volume.Pod.IsStatic || SystemImages.IsNodeAgent(volume.Pod, context.Options))
        {
            return;
        }
        // Monitoring reads these; whoever cannot write there gains little.
        var isObserver = !isWritable && path is "/" or "/proc" or "/sys";
        context.Report(volume.PathNode.Span, s_descriptor, [volume.Pod.Owner.Display, volume.PathNode.Value, gives],
            isObserver ? DiagnosticSeverity.Suggestion : WorkloadSeverity.Of(s_descriptor, volume.Pod, context));
    });
}
