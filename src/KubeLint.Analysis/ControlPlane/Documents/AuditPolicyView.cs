using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>A read-only view of an audit <c>Policy</c>. The first rule that matches a request decides.</summary>
public sealed class AuditPolicyView
{
    private AuditPolicyView(Resource resource)
    {
        Resource = resource;
        Rules = [.. resource.Node["rules"].Mappings().Select(node => new AuditPolicyRule(node))];
    }

    /// <summary>Group and kind.</summary>
    public static ResourceKind Kind { get; } = new("audit.k8s.io", "Policy");

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The entry <c>rules</c>, or null.</summary>
    public YamlEntry? Entry => Resource.Node.Find("rules");

    /// <summary>Whether there are surely no rules.</summary>
    public bool HasNoRules => Entry?.Value.IsEmptyList() ?? true;

    /// <summary>The rules in order.</summary>
    public ImmutableArray<AuditPolicyRule> Rules { get; }

    /// <summary>Views an object; null for another kind.</summary>
    public static AuditPolicyView? TryCreate(Resource resource) => resource.Kind == Kind ? new AuditPolicyView(resource) : null;
}
