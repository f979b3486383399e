using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

internal sealed class UserNamespaceNotUsed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6046", "UserNamespaceNotUsed", DiagnosticSeverity.None,
        "Pod does not use a user namespace",
        "{0} does not use a user namespace, so that root in it is root on the node; set hostUsers: false",
        references: ["/docs/concepts/workloads/pods/user-namespaces/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly KubernetesVersion s_enabled = new(1, 33);

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.IsWindows || pod.Shape != PodSpecShape.Pod || context.TargetVersion < s_enabled || s_hostNamespaces.Any(field => MayBeTrue(pod, field)))
            return;
        var setting = pod.Node.GetBoolean("hostUsers", pod.Anchor);
        if (setting is Setting<bool>.Known { Value: true } known)
            context.Report(known.Span, s_descriptor, [workload.Resource.Display]);
        else if (setting is Setting<bool>.Absent absent && !pod.IsPartial && !pod.IsStatic)
            context.Report(absent.Anchor, s_descriptor, [workload.Resource.Display]);
    });

    private static readonly ImmutableArray<string> s_hostNamespaces = ["hostNetwork", "hostPID", "hostIPC"];

    private static bool MayBeTrue(PodSpec pod, string field) =>
        pod.Node.GetBoolean(field, pod.Anchor) is not (Setting<bool>.Absent or Setting<bool>.Known { Value: false });
}
