using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>Policies of other APIs than Kubernetes' NetworkPolicy: that they exist is known, what they select is not judged.</summary>
internal static class OtherPolicies
{
    /// <summary>Whether an object may govern pods of a namespace.</summary>
    public static bool MayGovern(Resource resource, string @namespace) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("cilium.io", "CiliumClusterwideNetworkPolicy") => true,
        ("crd.projectcalico.org" or "projectcalico.org", "GlobalNetworkPolicy") => true,
        ("policy.networking.k8s.io", "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy" or "ClusterNetworkPolicy") => true,
        ("crd.antrea.io", "ClusterNetworkPolicy") => true,
        ("kyverno.io" or "policies.kyverno.io", _) => Generates(resource),
        ("cilium.io", "CiliumNetworkPolicy") => MayBe(resource.Namespace, @namespace),
        ("crd.projectcalico.org" or "projectcalico.org" or "crd.antrea.io", "NetworkPolicy") => MayBe(resource.Namespace, @namespace),
        _ => false,
    };

    /// <summary>Whether two namespaces may be one: an empty one, or a placeholder, is whatever the object lands in.</summary>
    public static bool MayBe(string left, string right) => left == right || !IsKnown(left) || !IsKnown(right);

    /// <summary>Whether a namespace is written and known.</summary>
    public static bool IsKnown(string @namespace) => @namespace.Length > 0 && !Placeholder.IsUnknown(@namespace);

    /// <summary>Whether a policy engine makes network policies of its own.</summary>
    private static bool Generates(Resource resource) =>
        resource.Node.FindEntry("spec", "rules")?.Value.Mappings()
            .Any(static rule => ((rule["generate"] as YamlMapping)?["kind"] as YamlScalar)?.Value.EndsWith("NetworkPolicy", StringComparison.Ordinal) == true
                || (rule["generate"] as YamlMapping)?["cloneList"] is not null) == true
        || resource.Kind.Kind == "GeneratingPolicy";
}
