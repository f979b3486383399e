using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

/// <summary>Policies that verify the signatures of images at admission.</summary>
internal static class ImageVerificationPolicies
{
    /// <summary>Whether the set has one of Kyverno or of Sigstore's policy controller.</summary>
    public static bool AreIn(ResourceSet set) => set.Resources.Any(resource => resource.Kind switch
    {
        { Group: "policies.kyverno.io", Kind: "ImageValidatingPolicy" or "NamespacedImageValidatingPolicy" } => true,
        { Group: "policy.sigstore.dev", Kind: "ClusterImagePolicy" } => true,
        { Group: "kyverno.io", Kind: "ClusterPolicy" or "Policy" } => VerifiesImages(resource),
        _ => false,
    });

    private static bool VerifiesImages(Resource policy) =>
        policy.Node.FindEntry("spec", "rules")?.Value.Mappings().Any(static rule => rule["verifyImages"] is YamlSequence) == true;
}
