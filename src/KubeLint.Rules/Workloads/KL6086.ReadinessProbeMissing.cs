using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class ReadinessProbeMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6086", "ReadinessProbeMissing", DiagnosticSeverity.None,
        "Container has no readiness probe",
        "Container '{0}' of {1} has no readiness probe although {2} sends it traffic; add a readinessProbe",
        references: ["/docs/concepts/workloads/pods/probes/"],
        peers: ["kube-linter:no-readiness-probe", "checkov:CKV_K8S_9", "kubescape:C-0018", "polaris:readinessProbeMissing", "kube-score:pod-probes"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ResourceKind s_service = new("", "Service");

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var selectors = set.OfKind(s_service).Select(static service => (Service: service, Selector: service.Node.FindEntry("spec", "selector")?.Value as YamlMapping)).ToList();
        foreach (var container in WorkloadContainers.Find(set))
        {
            if (container is { Role: ContainerRole.Main, IsPartial: false, Pod.IsStatic: false } && LongRunning.Is(container.Pod)
                && !container.Pod.Containers.Any(static other => other.Node["readinessProbe"] is not (null or YamlScalar { IsNull: true }))
                && container.Node.Find("ports") is not null
                && selectors.Find(pair => pair.Selector is { } selector && MeetIn(pair.Service, container.Owner) && LabelSelector.MatchesMap(selector, container.Pod.Labels) == true).Service is { } service)
            {
                context.For(container.Owner).Report(container.Anchor, s_descriptor, [container.Name, container.Owner.Display, service.Display]);
            }
        }
    });

    private static bool MeetIn(Resource service, Resource workload) => service.Namespace == workload.Namespace;
}
