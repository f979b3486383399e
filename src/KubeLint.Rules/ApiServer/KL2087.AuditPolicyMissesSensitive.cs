using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuditPolicyMissesSensitive : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2087", "AuditPolicyMissesSensitive", DiagnosticSeverity.Suggestion,
        "Audit policy does not record sensitive requests",
        "Audit {0} does not record requests for {1}; add a rule of level Metadata for them",
        controls: ["CIS:3.2.2", "NSA:audit"],
        references: ["/docs/tasks/debug/debug-cluster/audit/"],
        peers: ["kubescape:C-0161"]);

    private static readonly ImmutableArray<string> s_all = ["get", "list", "create", "update", "patch", "delete"];
    private static readonly ImmutableArray<string> s_writes = ["create", "update", "patch", "delete"];

    private static readonly ImmutableArray<(string Group, string Resource, ImmutableArray<string> Verbs)> s_sensitive =
    [
        ("", "secrets", s_all), ("", "configmaps", s_writes), ("authentication.k8s.io", "tokenreviews", ["create"]),
        ("rbac.authorization.k8s.io", "roles", s_writes), ("rbac.authorization.k8s.io", "rolebindings", s_writes),
        ("rbac.authorization.k8s.io", "clusterroles", s_writes), ("rbac.authorization.k8s.io", "clusterrolebindings", s_writes),
        ("", "pods/exec", ["create", "get"]), ("", "pods/attach", ["create", "get"]), ("", "pods/portforward", ["create", "get"]),
        ("", "pods/proxy", ["create", "get"]), ("", "services/proxy", ["create", "get"]),
        ("", "pods", s_writes), ("apps", "deployments", s_writes),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuditPolicyView.Kind], static (resource, context) =>
    {
        var policy = AuditPolicyView.TryCreate(resource)!;
        // What records nothing at all has a rule of its own.
        if (policy.Entry is not { Value: YamlSequence { Items.Length: > 0 } list } entry || list.Items.Length != policy.Rules.Length || RecordsNothing(policy))
            return;
        var missed = s_sensitive.Where(item => IsMissed(policy, item.Group, item.Resource, item.Verbs)).Select(item => item.Resource).ToList();
        if (missed.Count > 0)
            context.Report(entry.Key.Span, s_descriptor, [resource.QualifiedDisplay, string.Join(", ", missed)]);
    });

    private static bool RecordsNothing(AuditPolicyView policy) =>
        policy.Rules.TakeWhile(rule => rule.Level is { Value: "None" }).Any(rule => rule.MatchesEverything);

    /// <summary>Whether some of the verbs meet a rule of level None or no rule. Rules about certain users or namespaces decide nothing.</summary>
    private static bool IsMissed(AuditPolicyView policy, string group, string resource, ImmutableArray<string> verbs)
    {
        var open = verbs.ToList();
        foreach (var rule in policy.Rules.Where(rule => IsForAllUsers(rule) && rule.Match(group, resource) == AuditRuleMatch.AllObjects))
        {
            var decided = rule.Node["verbs"].IsEmptyList() ? [.. open] : open.Where(verb => Has(rule.Node["verbs"], verb)).ToList();
            if (decided.Count > 0 && rule.Level is { Value: "None" })
                return true;
            open.RemoveAll(decided.Contains);
        }
        return open.Count > 0;
    }

    private static bool IsForAllUsers(AuditPolicyRule rule) =>
        rule.Node["users"].IsEmptyList() && rule.Node["userGroups"].IsEmptyList() && rule.Node["namespaces"].IsEmptyList();

    private static bool Has(YamlNode? list, string word) =>
        list is YamlSequence sequence ? sequence.Items.Any(item => item.AsReadable() is not { } text || text.Value == word || text.Value == "*") : true;
}
