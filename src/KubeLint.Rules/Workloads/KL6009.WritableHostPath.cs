using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class WritableHostPath : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6009", "WritableHostPath", DiagnosticSeverity.Suggestion,
        "Host directory is mounted writable",
        "{0} mounts volume '{1}', a directory of the node, writable; set readOnly: true",
        references: ["/docs/concepts/storage/volumes"],
        peers: ["kube-linter:writable-host-mount", "kubescape:C-0045"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => HostPathMount.Register(context, static (volume, context) =>
    {
        if (HostPath.IsRuntimeSocket(volume.Path) || HostPath.FindSensitive(volume.Path, isWritable: true) is not null
            || volume.Pod.IsStatic || SystemImages.IsNodeAgent(volume.Pod, context.Options))
        {
            return;
        }
        foreach (var (container, mount) in volume.FindMounts())
        {
            if (HostPathMount.IsWritableMount(mount))
                context.Report(mount.Span, s_descriptor, [WorkloadText.Of(container), volume.Name]);
        }
    });
}
