using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Rbac;

/// <summary>Recognises the RBAC objects that the API server and kubeadm create themselves.</summary>
public static class BootstrapRbac
{
    private const string BootstrappingLabel = "kubernetes.io/bootstrapping";

    /// <summary>Whether an object carries the label by which the API server knows its own defaults.</summary>
    public static bool HasDefaultsLabel(Resource resource) => resource.GetLabel(BootstrappingLabel) == "rbac-defaults";

    /// <summary>Whether a role is one of the defaults: by label, by a reserved prefix, or one of the four user-facing ClusterRoles.</summary>
    public static bool IsBootstrapRole(Resource role) =>
        HasDefaultsLabel(role) || HasReservedName(role.Name) || (role.Kind == RbacKinds.ClusterRole && IsUserFacing(role.Name));

    /// <summary>Whether a binding is one of the defaults: by label or by a reserved prefix.</summary>
    public static bool IsBootstrapBinding(Resource binding) => HasDefaultsLabel(binding) || HasReservedName(binding.Name);

    /// <summary>Whether a name is that of a user-facing default ClusterRole.</summary>
    public static bool IsUserFacing(string name) => name is "cluster-admin" or "admin" or "edit" or "view";

    private static bool HasReservedName(string name) =>
        name.StartsWith("system:", StringComparison.Ordinal) || name.StartsWith("kubeadm:", StringComparison.Ordinal);
}
