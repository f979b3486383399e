using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Rbac;

/// <summary>A RoleBinding or ClusterRoleBinding.</summary>
public sealed class RbacBinding
{
    private RbacBinding(Resource resource)
    {
        Resource = resource;
        Subjects = resource.Node["subjects"] is YamlSequence subjects
            ? [.. subjects.Items.OfType<YamlMapping>().Distinct().Select(RbacSubject.TryCreate).OfType<RbacSubject>()]
            : [];
        if (resource.Node["roleRef"] is not YamlMapping reference)
            return;
        RoleNameNode = Known(reference["name"]);
        RoleKind = Known(reference["kind"]) is { } kind ? new ResourceKind(RbacKinds.Group, kind.Value) : null;
    }

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>Whether it is a ClusterRoleBinding.</summary>
    public bool IsClusterRoleBinding => Resource.Kind == RbacKinds.ClusterRoleBinding;

    /// <summary>The scalar of <c>roleRef.name</c>, or null where it is missing or unknown.</summary>
    public YamlScalar? RoleNameNode { get; }

    /// <summary>The kind of the role, or null where it is missing or unknown.</summary>
    public ResourceKind? RoleKind { get; }

    /// <summary>The subjects that are known, in file order.</summary>
    public ImmutableArray<RbacSubject> Subjects { get; }

    /// <summary>How messages call the role: <c>ClusterRole 'edit'</c>; <c>a role</c> where it is unknown.</summary>
    public string RoleDisplay => RoleNameNode is null || RoleKind is null ? "a role" : $"{RoleKind.Value.Kind} '{RoleNameNode.Value}'";

    /// <summary>Whether the binding grants the ClusterRole of that name.</summary>
    public bool BindsClusterRole(string name) => RoleKind == RbacKinds.ClusterRole && RoleNameNode?.Value == name;

    /// <summary>Views an object; null for any other kind.</summary>
    public static RbacBinding? TryCreate(Resource resource) => RbacKinds.Bindings.Contains(resource.Kind) ? new RbacBinding(resource) : null;

    private static YamlScalar? Known(YamlNode? node) =>
        node is YamlScalar { Value.Length: > 0 } scalar && !Placeholder.IsUnknown(scalar) ? scalar : null;
}
