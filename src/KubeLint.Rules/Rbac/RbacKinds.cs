using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Rbac;

/// <summary>The kinds of rbac.authorization.k8s.io.</summary>
internal static class RbacKinds
{
    public const string Group = "rbac.authorization.k8s.io";

    public static readonly ResourceKind Role = new(Group, "Role");
    public static readonly ResourceKind ClusterRole = new(Group, "ClusterRole");
    public static readonly ResourceKind RoleBinding = new(Group, "RoleBinding");
    public static readonly ResourceKind ClusterRoleBinding = new(Group, "ClusterRoleBinding");

    public static readonly ImmutableArray<ResourceKind> Roles = [Role, ClusterRole];
    public static readonly ImmutableArray<ResourceKind> Bindings = [RoleBinding, ClusterRoleBinding];
}
