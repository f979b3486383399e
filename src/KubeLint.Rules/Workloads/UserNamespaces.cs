using KubeLint.Analysis;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

/// <summary>User namespaces, in which a pod's root is nobody on the node.</summary>
internal static class UserNamespaces
{
    private static readonly KubernetesVersion s_trustedSince = new(1, 35);

    /// <summary>Whether the pod has a user namespace of its own, at a version whose Pod Security Standards count on that.</summary>
    public static bool Isolate(PodSpec pod, RuleContext context) =>
        pod.Node.Is("hostUsers", false) && !(context.TargetVersion < s_trustedSince);
}
