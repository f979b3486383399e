using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Rbac;

internal sealed class DefaultServiceAccountBinding : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5024", "DefaultServiceAccountBinding", DiagnosticSeverity.Warning,
        "Rights are granted to the default service account",
        "{0} grants {1} to the default service account of {2}, so to every pod there without an account of its own; give the workload a service account",
        controls: ["CIS:5.1.5"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["checkov:CKV_K8S_42", "kubescape:C-0189", "kubescape:C-0225", "kubescape:C-0239"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterSubjectAction(static (binding, subject, context) =>
    {
        if (!subject.IsDefaultServiceAccount || BootstrapRbac.IsBootstrapBinding(binding.Resource))
            return;
        var name = subject.Namespace.Length > 0 ? subject.Namespace : binding.Resource.Namespace;
        var where = name.Length == 0 || Placeholder.IsUnknown(name) ? "its namespace" : $"namespace '{name}'";
        context.Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay, where]);
    });
}
