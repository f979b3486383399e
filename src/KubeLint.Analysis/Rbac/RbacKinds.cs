using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Rbac;

/// <summary>The kinds of rbac.authorization.k8s.io.</summary>
public static class RbacKinds
{
    /// <summary>Their API group.</summary>
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>Role.</summary>
    public static ResourceKind Role { get; } = new(Group, "Role");

    /// <summary>ClusterRole.</summary>
    public static ResourceKind ClusterRole { get; } = new(Group, "ClusterRole");

    /// <summary>RoleBinding.</summary>
    public static ResourceKind RoleBinding { get; } = new(Group, "RoleBinding");

    /// <summary>ClusterRoleBinding.</summary>
    public static ResourceKind ClusterRoleBinding { get; } = new(Group, "ClusterRoleBinding");

    /// <summary>Both kinds of role.</summary>
    public static ImmutableArray<ResourceKind> Roles { get; } = [Role, ClusterRole];

    /// <summary>Both kinds of binding.</summary>
    public static ImmutableArray<ResourceKind> Bindings { get; } = [RoleBinding, ClusterRoleBinding];
}
