using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Rbac;

/// <summary>A Role or ClusterRole.</summary>
public sealed class RbacRole
{
    private RbacRole(Resource resource)
    {
        Resource = resource;
        // An aliased rule is one rule: its text stands in one place.
        Rules = resource.Node["rules"] is YamlSequence rules ? [.. rules.Items.OfType<YamlMapping>().Distinct().Select(rule => new RbacRule(rule))] : [];
        IsAggregated = resource.Node["aggregationRule"] is YamlMapping;
    }

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>Its rules in file order.</summary>
    public ImmutableArray<RbacRule> Rules { get; }

    /// <summary>Whether it is a ClusterRole.</summary>
    public bool IsClusterRole => Resource.Kind == RbacKinds.ClusterRole;

    /// <summary>Whether a controller fills its rules from other roles (<c>aggregationRule</c>).</summary>
    public bool IsAggregated { get; }

    /// <summary>
    /// Whether the role is not its author's to change: one of Kubernetes' own or kubeadm's roles, or one that a
    /// controller fills.
    /// </summary>
    public bool IsExempt => IsAggregated || BootstrapRbac.IsBootstrapRole(Resource);

    /// <summary>Views an object; null for any other kind.</summary>
    public static RbacRole? TryCreate(Resource resource) => RbacKinds.Roles.Contains(resource.Kind) ? new RbacRole(resource) : null;
}
