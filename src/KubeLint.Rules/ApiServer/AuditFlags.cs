using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>Whether the API server records what happens, and for how long.</summary>
internal sealed class AuditFlags() : FlagTable(Component.ApiServer,
[
    new("KL2080", "AuditLogDisabled", DiagnosticSeverity.Warning, "API server writes no audit log")
    {
        Checks =
        [
            new("audit-log-path", Must.BePresent, Unset.Reports)
            {
                Good = LogPath,
                DefersTo = ["audit-webhook-config-file", "audit-dynamic-configuration"],
            },
        ],
        Problem = "writes no audit log",
        Advice = "set {2} and {--audit-policy-file}",
        Controls = ["CIS:1.2.16", "CIS:3.2.1", "NSA:audit"],
        References = ["/docs/tasks/debug/debug-cluster/audit/"],
        Peers = ["trivy:KCV-0019", "checkov:CKV_K8S_91", "kubescape:C-0067", "kubescape:C-0130", "kubescape:C-0160", "kubescape:C-0254"],
    },
    new("KL2081", "AuditPolicyMissing", DiagnosticSeverity.Warning, "Audit log is enabled without a policy and stays empty")
    {
        Checks = [new("audit-policy-file", Must.BePresent, Unset.Reports) { Good = "/etc/kubernetes/audit/policy.yaml" }],
        Exemptions =
        [
            new("while neither `--audit-log-path` nor `--audit-webhook-config-file` is known to be set",
                static facts => facts.KnownValue("audit-log-path") is null or "" && facts.KnownValue("audit-webhook-config-file") is null or ""),
        ],
        SampleFlags = [SampleLog],
        Problem = "has an audit log that stays empty, since no policy says what to record",
        Advice = "set {2}",
        Controls = ["CIS:3.2.1"],
        References = ["/docs/tasks/debug/debug-cluster/audit/"],
        Peers = ["kubescape:C-0160", "kubescape:C-0161"],
    },
    new("KL2082", "AuditLogMaxAge", DiagnosticSeverity.Suggestion, "Audit logs are kept for less than 30 days")
    {
        Checks = [new("audit-log-maxage", Must.BeZeroOrAtLeast(30), Unset.Reports) { UnsetUntil = s_newAuditDefaults }],
        Exemptions = [s_noAuditFile],
        SampleFlags = [SampleLog],
        Problem = "does not say to keep audit logs for 30 days",
        Advice = "set {2} to 30 or more",
        Controls = ["CIS:1.2.17"],
        Peers = ["trivy:KCV-0020", "checkov:CKV_K8S_92", "kubescape:C-0131"],
    },
    new("KL2083", "AuditLogMaxBackup", DiagnosticSeverity.Suggestion, "Fewer than 10 rotated audit logs are kept")
    {
        Checks = [new("audit-log-maxbackup", Must.BeZeroOrAtLeast(10), Unset.Reports) { UnsetUntil = s_newAuditDefaults }],
        Exemptions = [s_noAuditFile],
        SampleFlags = [SampleLog],
        Problem = "does not say to keep ten rotated audit logs",
        Advice = "set {2} to 10 or more",
        Controls = ["CIS:1.2.18"],
        Peers = ["trivy:KCV-0021", "checkov:CKV_K8S_93", "kubescape:C-0132"],
    },
    new("KL2084", "AuditLogMaxSize", DiagnosticSeverity.Suggestion, "Audit log files are rotated too early")
    {
        Checks = [new("audit-log-maxsize", Must.BeZeroOrAtLeast(100))],
        Exemptions = [s_noAuditFile],
        SampleFlags = [SampleLog],
        Problem = "rotates audit logs before they reach 100 MB, so that busy hours push out older entries",
        Advice = "set {2} to 100 or more",
        Controls = ["CIS:1.2.19"],
        Peers = ["trivy:KCV-0022", "checkov:CKV_K8S_94", "kubescape:C-0133"],
    },
    new("KL2090", "AuditLogLegacyFormat", DiagnosticSeverity.Suggestion, "Audit log uses the lossy legacy format")
    {
        Checks = [new("audit-log-format", Must.NotBe("json", "legacy"))],
        Problem = "writes its audit log in the legacy format, which leaves out most of an event",
        Advice = "remove {2} or set it to json",
    },
])
{
    private const string LogPath = "/var/log/kubernetes/audit.log";
    private const string SampleLog = "audit-log-path=" + LogPath;

    /// <summary>From here on the API server itself bounds age and number of audit logs.</summary>
    private static readonly KubeLint.Analysis.KubernetesVersion s_newAuditDefaults = new(1, 36);

    private static readonly FlagExemption s_noAuditFile = new(
        "while the log does not go to a file: `--audit-log-path` is missing or `-`",
        static facts => facts.KnownValue("audit-log-path") is null or "" or "-");
}
