using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class SystemMastersBinding : Rule
{
    private const string Masters = "system:masters";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5013", "SystemMastersBinding", DiagnosticSeverity.Warning,
        "system:masters is used as a subject",
        "{0} {1} group 'system:masters', whose rights no change of RBAC can take away; use a group of your own",
        controls: ["CIS:5.1.7"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0123", "kubescape:C-0246"]);

    private static readonly ResourceKind s_request = new("certificates.k8s.io", "CertificateSigningRequest");
    private static readonly ResourceKind s_kubeconfig = new("", "Config");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSubjectAction(static (binding, subject, context) =>
        {
            if (subject.IsGroup(Masters) && !BootstrapRbac.HasDefaultsLabel(binding.Resource))
                context.Report(subject.Span, s_descriptor, [binding.Resource.Display, "grants a role to"]);
        });
        context.RegisterResourceAction([s_request], static (resource, context) =>
        {
            if ((resource.Node["spec"] as YamlMapping)?["request"] is YamlScalar request && CertificateRequestSubject.ReadOrganizations(request.Value).Contains(Masters))
                context.Report(request.Span, s_descriptor, [resource.Display, "asks for a client certificate of"]);
        });
        context.RegisterResourceAction([s_kubeconfig], static (resource, context) =>
        {
            foreach (var entry in (resource.Node["users"] as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
            {
                if (RbacList.Read((entry["user"] as YamlMapping)?["as-groups"]).Find(Masters) is { } group)
                    context.Report(group.Span, s_descriptor, [$"Kubeconfig user '{(entry["name"] as YamlScalar)?.Value}'", "impersonates"]);
            }
        });
    }
}
