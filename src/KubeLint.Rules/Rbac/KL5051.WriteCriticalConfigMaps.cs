using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteCriticalConfigMaps : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5051", "WriteCriticalConfigMaps", DiagnosticSeverity.Warning,
        "Role can change DNS or authentication ConfigMaps",
        "{0} grants {1} on {2}; {3}",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0049", "trivy:KSV-0115", "kubescape:C-0037"]);

    private const string NameThem = "name the ConfigMaps it owns in resourceNames";

    private static readonly ImmutableArray<string> s_critical = ["coredns", "aws-auth", "kubeadm-config", "kube-proxy", "cluster-info"];

    /// <summary>Without create: it cannot touch an object that is there.</summary>
    private static readonly RbacRight s_right = new("", ["configmaps"], ["update", "patch", "delete", "deletecollection"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(Check);

    private static void Check(RbacRole role, RbacRule rule, RbacIndex rbac, RuleContext context)
    {
        if (s_right.In(rule) is not { } match || !ReachesSystemNamespace(role, rbac))
            return;
        if (!rule.ResourceNames.IsEmpty)
        {
            var names = string.Join(", ", rule.ResourceNames.Items.Select(name => name.Value).Intersect(s_critical));
            if (names.Length > 0)
                Report($"ConfigMap {names}, which the cluster's DNS or authentication depends on", null, "leave it to the cluster's administrators");
        }
        else if (role.IsClusterRole)
        {
            Report("every ConfigMap, those of DNS and authentication in kube-system among them", DiagnosticSeverity.Suggestion);
        }
        else if (role.Resource.Namespace == "kube-system")
        {
            Report("every ConfigMap of kube-system, those of DNS and authentication among them", null);
        }

        void Report(string what, DiagnosticSeverity? severity, string advice = NameThem) =>
            context.Report(match.Resources[0].Span, s_descriptor, [role.Resource.Display, match.VerbText, what, advice], severity);
    }

    private static bool ReachesSystemNamespace(RbacRole role, RbacIndex rbac) => role.IsClusterRole
        ? !rbac.IsBoundInNamespacesOnly(role) || rbac.BindingsOf(role).Any(binding => MayBeSystem(binding.Resource.Namespace))
        : MayBeSystem(role.Resource.Namespace);

    private static bool MayBeSystem(string @namespace) => @namespace is "" or "kube-system" or "kube-public" || Placeholder.IsUnknown(@namespace);
}
