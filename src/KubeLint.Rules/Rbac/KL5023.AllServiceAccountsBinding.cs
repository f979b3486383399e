using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class AllServiceAccountsBinding : Rule
{
    private const string GroupPrefix = "system:serviceaccounts:";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5023", "AllServiceAccountsBinding", DiagnosticSeverity.Warning,
        "All service accounts share a role",
        "{0} grants {1} to every pod of {2} through {3}; bind it to the service accounts that need it",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    /// <summary>Built-in roles that every service account may hold: they read, or pull images on OpenShift.</summary>
    private static readonly FrozenSet<string> s_sharedRoles = new[]
    {
        "view", "system:basic-user", "system:discovery", "system:image-puller", "system:monitoring",
        "system:public-info-viewer", "system:service-account-issuer-discovery",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterGrantAction(static (binding, subject, rbac, context) =>
    {
        if (!subject.IsAllServiceAccounts || BootstrapRbac.IsBootstrapBinding(binding.Resource) || !CanChangeSomething(binding, rbac))
            return;
        var pods = subject.Name.StartsWith(GroupPrefix, StringComparison.Ordinal) ? $"namespace '{subject.Name[GroupPrefix.Length..]}'" : "the cluster";
        context.Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay, pods, subject.Display]);
    });

    private static bool CanChangeSomething(RbacBinding binding, RbacIndex rbac)
    {
        if (rbac.Resolve(binding) is { } role)
            return !RbacReach.IsReadOnly(role);
        // A role from elsewhere may be harmless; one of Kubernetes' own is known.
        var name = binding.RoleNameNode!.Value;
        var isBuiltIn = BootstrapRbac.IsUserFacing(name) || name.StartsWith("system:", StringComparison.Ordinal);
        return binding.RoleKind == RbacKinds.ClusterRole && isBuiltIn && !s_sharedRoles.Contains(name);
    }
}
