using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class ProjectedTokenLongLived : Rule
{
    private const long Day = 24 * 60 * 60;

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5067", "ProjectedTokenLongLived", DiagnosticSeverity.Suggestion,
        "Projected token lives longer than a day",
        "Volume '{0}' of {1} asks for a token that lives {2} seconds; the kubelet renews it, so leave expirationSeconds out or set an hour",
        references: ["/docs/tasks/configure-pod-container/configure-service-account/#serviceaccount-token-volume-projection"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        foreach (var volume in workload.PodSpec.Volumes)
        {
            foreach (var source in volume.GetSource("projected")?["sources"].Mappings() ?? [])
            {
                if (source["serviceAccountToken"] is YamlMapping token && token.GetInteger("expirationSeconds", default) is Setting<long>.Known { Value: > Day } seconds)
                    context.Report(seconds.Span, s_descriptor, [volume.Name, workload.Resource.Display, seconds.Value.ToString(CultureInfo.InvariantCulture)]);
            }
        }
    });
}
