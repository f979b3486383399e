using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Rbac;

/// <summary>The roles and bindings of a resource set, and how they find one another. Immutable.</summary>
public sealed class RbacIndex
{
    private readonly ResourceSet _set;
    private readonly ILookup<(ResourceKind Kind, string Name), RbacRole> _rolesByName;
    private readonly ILookup<(ResourceKind Kind, string Name), RbacBinding> _bindingsByRole;

    private readonly ILookup<string, (RbacBinding Binding, string Namespace)> _bindingsByAccount;

    internal RbacIndex(ResourceSet set)
    {
        _set = set;
        Roles = [.. set.Resources.Select(RbacRole.TryCreate).OfType<RbacRole>()];
        Bindings = [.. set.Resources.Select(RbacBinding.TryCreate).OfType<RbacBinding>()];
        _rolesByName = Roles.ToLookup(role => (role.Resource.Kind, role.Resource.Name));
        _bindingsByRole = Bindings
            .Where(binding => binding is { RoleKind: not null, RoleNameNode: not null })
            .ToLookup(binding => (binding.RoleKind!.Value, binding.RoleNameNode!.Value));
        _bindingsByAccount = Bindings
            .SelectMany(binding => binding.Subjects, static (binding, subject) => (binding, subject))
            .Where(pair => pair.subject.AccountName is not null)
            .ToLookup(
                pair => pair.subject.AccountName!,
                pair => (pair.binding, pair.subject.Namespace.Length > 0 || pair.binding.IsClusterRoleBinding ? pair.subject.Namespace : pair.binding.Resource.Namespace));
    }

    /// <summary>The roles in file order.</summary>
    public ImmutableArray<RbacRole> Roles { get; }

    /// <summary>The bindings in file order.</summary>
    public ImmutableArray<RbacBinding> Bindings { get; }

    /// <summary>The role that a binding grants, of several copies the one nearest to it; null where it is not in the set or not known.</summary>
    public RbacRole? Resolve(RbacBinding binding) =>
        binding is { RoleKind: { } kind, RoleNameNode: { } name }
            ? _rolesByName[(kind, name.Value)]
                .Where(role => role.IsClusterRole || SameNamespace(role.Resource, binding.Resource))
                .MaxBy(role => ResourceVariants.CountSharedFolders(role.Resource, binding.Resource))
            : null;

    /// <summary>The bindings of the set that grant a role.</summary>
    public IEnumerable<RbacBinding> BindingsOf(RbacRole role) =>
        _bindingsByRole[(role.Resource.Kind, role.Resource.Name)]
            .Where(binding => (role.IsClusterRole || SameNamespace(role.Resource, binding.Resource)) && _set.Meet(role.Resource, binding.Resource));

    /// <summary>The bindings of the set that name a service account; groups of accounts do not count. An empty namespace on either side matches any.</summary>
    /// <param name="namespace">The account's namespace; empty where it is not written.</param>
    /// <param name="name">The account's name.</param>
    public IEnumerable<RbacBinding> BindingsOfAccount(string @namespace, string name) => _bindingsByAccount[name]
        .Where(pair => pair.Namespace.Length == 0 || @namespace.Length == 0 || pair.Namespace == @namespace)
        .Select(pair => pair.Binding)
        .Distinct();

    /// <summary>Whether the set binds a ClusterRole, and only inside namespaces.</summary>
    public bool IsBoundInNamespacesOnly(RbacRole role)
    {
        var bindings = BindingsOf(role).ToList();
        return bindings.Count > 0 && !bindings.Exists(binding => binding.IsClusterRoleBinding);
    }

    // An object without a namespace gets one when it is applied, maybe this one.
    private static bool SameNamespace(Resource left, Resource right) =>
        left.Namespace.Length == 0 || right.Namespace.Length == 0 || left.Namespace == right.Namespace;
}
