using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

/// <summary>The kinds of admission policies: Kubernetes' own, Gatekeeper's and Kyverno's.</summary>
internal static class PolicyKinds
{
    public const string GatekeeperConstraints = "constraints.gatekeeper.sh";

    public static readonly ResourceKind ValidatingPolicy = new("admissionregistration.k8s.io", "ValidatingAdmissionPolicy");
    public static readonly ResourceKind MutatingPolicy = new("admissionregistration.k8s.io", "MutatingAdmissionPolicy");
    public static readonly ResourceKind ValidatingPolicyBinding = new("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding");

    /// <summary>Kyverno's policies with a list of rules.</summary>
    public static readonly ImmutableArray<ResourceKind> KyvernoPolicies = [new("kyverno.io", "ClusterPolicy"), new("kyverno.io", "Policy")];

    /// <summary>Kyverno's policies in the form of Kubernetes' own.</summary>
    public static readonly ImmutableArray<ResourceKind> KyvernoCelPolicies =
    [
        new("policies.kyverno.io", "ValidatingPolicy"),
        new("policies.kyverno.io", "NamespacedValidatingPolicy"),
        new("policies.kyverno.io", "ImageValidatingPolicy"),
        new("policies.kyverno.io", "NamespacedImageValidatingPolicy"),
    ];

    /// <summary>The mappings below <c>spec.rules</c> that validate.</summary>
    public static IEnumerable<YamlMapping> ValidationsOf(Resource kyvernoPolicy) =>
        kyvernoPolicy.Node.FindEntry("spec", "rules")?.Value.Mappings().Select(rule => rule["validate"]).OfType<YamlMapping>() ?? [];
}
