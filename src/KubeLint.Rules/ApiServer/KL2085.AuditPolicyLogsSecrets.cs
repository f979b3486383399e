using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuditPolicyLogsSecrets : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2085", "AuditPolicyLogsSecrets", DiagnosticSeverity.Warning,
        "Audit policy writes Secret contents to the log",
        "Audit {0} records the contents of {1} (level {2}); put a rule with level Metadata for them in front",
        controls: ["CIS:3.2.2"],
        references: ["/docs/tasks/debug/debug-cluster/audit/"],
        peers: ["kubescape:C-0161"]);

    private static readonly ImmutableArray<(string Group, string Resource)> s_sensitive =
        [("", "secrets"), ("", "configmaps"), ("authentication.k8s.io", "tokenreviews"), ("", "serviceaccounts/token")];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuditPolicyView.Kind], static (resource, context) =>
    {
        var open = s_sensitive.ToList();
        foreach (var rule in AuditPolicyView.TryCreate(resource)!.Rules)
        {
            var matched = open.Where(item => rule.Match(item.Group, item.Resource) != AuditRuleMatch.None).ToList();
            if (matched.Count > 0 && rule.Level is { } level && RecordsBodies(rule, level.Value))
                context.Report(level.Span, s_descriptor, [resource.QualifiedDisplay, string.Join(", ", matched.Select(item => item.Resource)), level.Value]);
            if (rule.IsForEveryone)
                open.RemoveAll(item => rule.Match(item.Group, item.Resource) == AuditRuleMatch.AllObjects);
        }
    });

    /// <summary>Reading requests have no body, so level Request says nothing of what they read.</summary>
    private static bool RecordsBodies(AuditPolicyRule rule, string level) =>
        level == "RequestResponse" || (level == "Request" && !rule.OnlyReads);
}
