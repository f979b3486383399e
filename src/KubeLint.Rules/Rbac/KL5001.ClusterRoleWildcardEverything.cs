using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class ClusterRoleWildcardEverything : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5001", "ClusterRoleWildcardEverything", DiagnosticSeverity.Error,
        "ClusterRole grants every verb on every resource",
        "{0} grants every verb on every resource; list what it needs",
        controls: ["CIS:5.1.3", "CIS:5.1.1", "NSA:authorization"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:wildcard-in-rules", "trivy:KSV-0044", "trivy:KSV-0046", "checkov:CKV_K8S_49", "kubescape:C-0187", "kubescape:C-0035"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([RbacKinds.ClusterRole], static (resource, context) =>
    {
        if (resource.Node["rules"] is not YamlSequence rules)
            return;
        foreach (var rule in rules.Items.OfType<YamlMapping>())
        {
            if (Has(rule, "apiGroups") && Has(rule, "resources") && Has(rule, "verbs"))
                context.Report(rule.Span, s_descriptor, [resource.Display]);
        }
    });

    private static bool Has(YamlMapping rule, string key) =>
        rule[key] is YamlSequence list && list.Items.OfType<YamlScalar>().Any(item => item.Value == "*");
}
