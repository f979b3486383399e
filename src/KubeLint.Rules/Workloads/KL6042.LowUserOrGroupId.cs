using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

internal sealed class LowUserOrGroupId : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6042", "LowUserOrGroupId", DiagnosticSeverity.None,
        "Container uses a low user or group id",
        "{2} runs with {0} {1}, which may be a user or group of the node; take an id above 10000",
        references: ["/docs/tasks/configure-pod-container/security-context/"],
        peers: ["trivy:KSV-0020", "trivy:KSV-0021", "checkov:CKV_K8S_40", "kube-score:container-security-context-user-group-id"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const long HighestReserved = 10000;

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.Node.Is("hostUsers", false))
            return;
        var seen = new HashSet<TextSpan>();
        foreach (var field in (string[])["runAsUser", "runAsGroup"])
        {
            foreach (var (subject, value) in pod.Containers
                .Select(container => (WorkloadText.Of(container), container.GetSecurity(field)))
                .Append((workload.Resource.Display, pod.GetSecurity(field))))
            {
                if (value.Integer is > 0 and <= HighestReserved and var id && seen.Add(value.Span))
                    context.Report(value.Span, s_descriptor, [field, id.ToString(CultureInfo.InvariantCulture), subject]);
            }
        }
    });
}
