using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class UnsafeSysctl : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6023", "UnsafeSysctl", DiagnosticSeverity.Warning,
        "Pod sets an unsafe sysctl",
        "{0} sets the sysctl '{1}', which can affect other pods of the node and is refused unless the kubelet allows it; remove it",
        controls: ["PSS:baseline"],
        references: ["/docs/tasks/administer-cluster/sysctl-cluster", "/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:unsafe-sysctls", "trivy:KSV-0026", "kubescape:C-0211"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.GetSecurity("sysctls").Entry?.Value is not YamlSequence list || pod.IsWindows)
            return;
        var safe = PodSecurityStandard.Bundled.GetField("sysctls", "name", context.TargetVersion);
        foreach (var node in list.Items)
        {
            if (node is not YamlMapping item || item["name"] is not YamlScalar { IsNull: false } name || Placeholder.IsUnknown(name) || safe.Allowed.Contains(Normalize(name.Value)))
                continue;
            context.Report(name.Span, s_descriptor, [pod.Owner.Display, name.Value], WorkloadSeverity.Of(s_descriptor, pod, context));
        }
    });

    /// <summary>The name with dots; the separator that comes first is the one that is meant.</summary>
    private static string Normalize(string name)
    {
        var first = name.AsSpan().IndexOfAny('.', '/');
        return first >= 0 && name[first] == '/' ? string.Concat(name.Select(static c => c == '/' ? '.' : c == '.' ? '/' : c)) : name;
    }
}
