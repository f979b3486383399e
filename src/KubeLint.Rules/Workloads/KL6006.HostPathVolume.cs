using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class HostPathVolume : Rule
{
    private const string PersistentVolumeMessage = "PersistentVolume '{0}' is the directory '{2}' of whichever node its pods run on; use a storage driver or a local volume";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6006", "HostPathVolume", DiagnosticSeverity.Suggestion,
        "Pod mounts a host directory",
        "Volume '{0}' of {1} mounts '{2}' of the node; keep data in a PersistentVolumeClaim or an emptyDir",
        controls: ["PSS:baseline", "CIS:5.2.11"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/concepts/storage/volumes"],
        peers: ["trivy:KSV-0023", "kubescape:C-0048", "kubescape:C-0203", "polaris:hostPathSet"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        HostPathMount.Register(context, static (volume, context) =>
        {
            var isBenign = HostPath.IsBenign(volume.Path) && !volume.IsWritable;
            if (!isBenign && !volume.Pod.IsStatic && !SystemImages.IsNodeAgent(volume.Pod, context.Options))
                context.Report(volume.PathNode.Span, s_descriptor, [volume.Name, volume.Pod.Owner.Display, volume.PathNode.Value]);
        });
        context.RegisterResourceAction([new ResourceKind("", "PersistentVolume")], static (resource, context) =>
        {
            if (((resource.Node["spec"] as YamlMapping)?["hostPath"] as YamlMapping)?["path"] is YamlScalar { IsNull: false } path && !Placeholder.IsUnknown(path))
                context.Report(path.Span, s_descriptor, [resource.Name, "the cluster", path.Value], messageFormat: PersistentVolumeMessage);
        });
    }
}
