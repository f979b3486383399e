using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

internal sealed class RootGroup : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6044", "RootGroup", DiagnosticSeverity.Suggestion,
        "Container runs with the root group",
        "{1} sets {0} to 0, the root group, which may read much that belongs to root; use another group",
        references: ["/docs/tasks/configure-pod-container/security-context/"],
        peers: ["trivy:KSV-0116", "kubescape:C-0013"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        var seen = new HashSet<TextSpan>();
        foreach (var container in pod.Containers)
        {
            // Images for an arbitrary user, as OpenShift runs them, keep their files in group 0.
            if (container.GetEffectiveSecurity("runAsUser") is { IsHidden: false, Integer: not > 0 } && container.GetEffectiveSecurity("runAsGroup") is { Integer: 0 } group && seen.Add(group.Span))
                context.Report(group.Span, s_descriptor, ["runAsGroup", WorkloadText.Of(container, group)]);
        }
        if (pod.GetSecurity("fsGroup") is { Integer: 0 } owner)
            context.Report(owner.Span, s_descriptor, ["fsGroup", workload.Resource.Display]);
        foreach (var item in (pod.SecurityContext?["supplementalGroups"] as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            if (item.AsInteger() == 0)
                context.Report(item.Span, s_descriptor, ["supplementalGroups", workload.Resource.Display]);
        }
    });
}
