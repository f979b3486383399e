using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class VolumeTypeNotRestricted : Rule
{
    private static readonly PodSecurityField s_volumes = PodSecurityStandard.Bundled.GetField("restrictedVolumes", "volumes[*]", null);

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6030", "VolumeTypeNotRestricted", DiagnosticSeverity.Suggestion,
        "Volume type is not allowed by the restricted standard",
        "Volume '{0}' of {1} is of type {2}, which the restricted standard forbids; use a PersistentVolumeClaim with a CSI driver",
        controls: ["PSS:restricted"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/concepts/storage/volumes"],
        peers: ["trivy:KSV-0028", "trivy:KSV-0121"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (workload.PodSpec.Node["volumes"] is not YamlSequence volumes)
            return;
        foreach (var node in volumes.Items)
        {
            foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            {
                // A hostPath has rules of its own.
                if (s_volumes.ForbiddenKeys.Contains(entry.Key.Value) && entry.Key.Value != "hostPath")
                    context.Report(entry.Key.Span, s_descriptor, [((node as YamlMapping)?["name"] as YamlScalar)?.Value ?? "", workload.Resource.Display, entry.Key.Value]);
            }
        }
    });
}
