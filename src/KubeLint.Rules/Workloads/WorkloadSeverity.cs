using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

/// <summary>How serious it is that a pod reaches for the node.</summary>
internal static class WorkloadSeverity
{
    /// <summary>
    /// The level of a finding: a suggestion for node agents and for what the kubelet starts from a file, which need it;
    /// one step less in a namespace that enforces the privileged level, since the namespace says so once for all.
    /// Null for the rule's own.
    /// </summary>
    public static DiagnosticSeverity? Of(DiagnosticDescriptor descriptor, PodSpec pod, RuleContext context)
    {
        if (descriptor.DefaultSeverity < DiagnosticSeverity.Warning)
            return null;
        if (pod.IsStatic || SystemImages.IsNodeAgent(pod, context.Options))
            return DiagnosticSeverity.Suggestion;
        return context.Cluster.GetEnforcedLevel(pod.Owner) == PodSecurityLevel.Privileged ? Less(descriptor.DefaultSeverity) : null;
    }

    /// <summary>One level below an error or a warning.</summary>
    public static DiagnosticSeverity Less(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : DiagnosticSeverity.Suggestion;
}
