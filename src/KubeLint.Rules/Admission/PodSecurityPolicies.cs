using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Admission;

/// <summary>Policy engines that take the place of Pod Security admission.</summary>
internal static class PodSecurityPolicies
{
    /// <summary>Whether the set has pod security policies for Kyverno or Gatekeeper.</summary>
    public static bool AreIn(ResourceSet set) => set.Resources.Any(resource => resource.Kind switch
    {
        { Group: "kyverno.io", Kind: "ClusterPolicy" } => IsAboutPodSecurity(resource),
        { Group: "constraints.gatekeeper.sh" } => resource.Kind.Kind.StartsWith("K8sPSP", StringComparison.Ordinal),
        _ => false,
    });

    private static bool IsAboutPodSecurity(Resource policy) =>
        policy.GetAnnotation("policies.kyverno.io/category")?.Contains("Pod Security", StringComparison.OrdinalIgnoreCase) == true
        || policy.Node.FindEntry("spec", "rules")?.Value.Mappings().Any(static rule => rule.FindEntry("validate", "podSecurity") is not null) == true;
}
