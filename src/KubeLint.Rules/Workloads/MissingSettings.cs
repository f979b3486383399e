using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>Settings that every container should have: one finding for a pod none of whose containers has it.</summary>
internal static class MissingSettings
{
    /// <summary>Judges the containers of every Linux pod whose specification is whole and that is not static.</summary>
    /// <param name="context">Takes the action.</param>
    /// <param name="descriptor">The rule; its one argument names the container or all of them.</param>
    /// <param name="judge">How a container stands.</param>
    /// <param name="anchor">Where a finding about one container points; the place of its <c>securityContext</c> unless given.</param>
    /// <param name="isOfPodToo">Whether the pod's <c>securityContext</c> has the setting too, so that a pod with one container can have it there.</param>
    public static void RegisterMissingSettingAction(
        this AnalysisContext context,
        DiagnosticDescriptor descriptor,
        Func<Container, RuleContext, FieldState> judge,
        Func<Container, TextSpan>? anchor = null,
        bool isOfPodToo = false) =>
        context.RegisterWorkloadAction((workload, context) =>
        {
            var pod = workload.PodSpec;
            // Kinds of other tools get a part of their settings from elsewhere.
            if (pod.Shape == PodSpecShape.Pod && !pod.IsWindows)
                Report(pod, context, descriptor, judge, anchor ?? SecurityContexts.GetSecurityAnchor, isOfPodToo);
        });

    private static void Report(
        PodSpec pod, RuleContext context, DiagnosticDescriptor descriptor, Func<Container, RuleContext, FieldState> judge, Func<Container, TextSpan> anchor, bool isOfPodToo)
    {
        var missing = 0;
        var isShared = true;
        foreach (var container in pod.Containers)
        {
            var state = Judge(container);
            missing += state == FieldState.Missing ? 1 : 0;
            isShared &= state != FieldState.Met;
        }
        // Whoever writes the files of static pods, kubeadm as a rule, decides on these.
        if (missing == 0 || pod.IsStatic)
            return;
        // One container alone is better named, where the others are not asked, and pointed at, where only it can have the setting.
        if (isShared && (missing > 1 || (isOfPodToo && pod.Containers.Length == 1)))
        {
            context.Report(pod.GetSecurityAnchor(), descriptor, [WorkloadText.OfAll(pod)], scope: pod.Span);
            return;
        }
        foreach (var container in pod.Containers)
        {
            if (Judge(container) == FieldState.Missing)
                context.Report(anchor(container), descriptor, [WorkloadText.Of(container)], scope: container.Node.Span);
        }

        FieldState Judge(Container container)
        {
            var state = judge(container, context);
            return state == FieldState.Missing && container.IsPartial ? FieldState.Met : state;
        }
    }
}
