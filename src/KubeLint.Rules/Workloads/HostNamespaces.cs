using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

/// <summary>The node's namespaces that a pod can share: <c>hostPID</c>, <c>hostIPC</c>, <c>hostNetwork</c>.</summary>
internal static class HostNamespaces
{
    /// <summary>Reports every pod that has the field set and is not started by the kubelet from a file.</summary>
    public static void RegisterHostNamespaceAction(
        this AnalysisContext context, string field, DiagnosticDescriptor descriptor, Func<PodSpec, RuleContext, DiagnosticSeverity?> severity) =>
        context.RegisterWorkloadAction((workload, context) =>
        {
            var pod = workload.PodSpec;
            if (pod.Node.Is(field, true) && !pod.IsStatic)
                context.Report(pod.Node[field]!.Span, descriptor, [pod.Owner.Display], severity(pod, context));
        });
}
