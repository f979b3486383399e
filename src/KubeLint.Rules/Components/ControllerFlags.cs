using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>The controller manager and the scheduler.</summary>
internal sealed class ControllerFlags() : FlagTable(Component.ControllerManager,
[
    new("KL7060", "ControllerSharedCredentials", DiagnosticSeverity.Warning, "Controllers share one credential")
    {
        Checks = [new("use-service-account-credentials", Must.BeTrue, Unset.ReportsWhenComplete)],
        Problem = "runs all controllers with one credential that has the rights of each",
        Advice = "set {2} to true",
        Controls = ["CIS:1.3.3"],
        Peers = ["trivy:KCV-0035", "checkov:CKV_K8S_108", "kubescape:C-0146"],
    },
    new("KL7066", "ControllerManagerInsecurePort", DiagnosticSeverity.Error, "Component opens an unauthenticated port")
    {
        Components = [Component.ControllerManager, Component.Scheduler],
        Checks = [new("port", Must.BeZero("10252"))],
        Until = new(1, 24),
        SampleVersion = new(1, 22),
        Problem = "opens a port without TLS and without authentication",
        FormerAdvice = (new(1, 24), "set {2} to 0"),
        Advice = "set {2} to 0 (from 1.24 on remove it)",
    },
    new("KL7061", "ControllerServiceAccountKeyMissing", DiagnosticSeverity.Suggestion, "Controller manager has no token signing key")
    {
        Checks = [new("service-account-private-key-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/sa.key" }],
        Problem = "has no key to sign the tokens of service accounts with",
        Advice = "set {2}",
        Controls = ["CIS:1.3.4"],
        Peers = ["trivy:KCV-0036", "checkov:CKV_K8S_110", "kubescape:C-0147"],
    },
    new("KL7062", "ControllerRootCaMissing", DiagnosticSeverity.Suggestion, "Pods receive no cluster CA")
    {
        Checks = [new("root-ca-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/ca.crt" }],
        Problem = "gives pods no CA to verify the API server with",
        Advice = "set {2}",
        Controls = ["CIS:1.3.5"],
        Peers = ["trivy:KCV-0037", "checkov:CKV_K8S_111", "kubescape:C-0148"],
    },
    new("KL7063", "ControllerManagerProfiling", DiagnosticSeverity.Suggestion, "Controller manager exposes profiling")
    {
        Checks = [new("profiling", Must.BeFalse, Unset.ReportsWhenComplete)],
        Problem = "serves profiling data",
        Advice = "set {2} to false",
        Controls = ["CIS:1.3.2"],
        Peers = ["trivy:KCV-0034", "checkov:CKV_K8S_107", "kubescape:C-0145"],
    },
    new("KL7064", "TerminatedPodGcDisabled", DiagnosticSeverity.Suggestion, "Terminated pods are never collected")
    {
        Checks = [new("terminated-pod-gc-threshold", Must.Scalar("be above 0", "12500", "0", static value => FlagSyntax.ParseInteger(value) is not <= 0))],
        Problem = "never collects terminated pods, which fill etcd",
        Advice = "remove {2} (the default is 12500) or set it above 0",
        Controls = ["CIS:1.3.1"],
        Peers = ["trivy:KCV-0033", "checkov:CKV_K8S_106", "kubescape:C-0144"],
    },
    new("KL7065", "ControllerManagerBindAddress", DiagnosticSeverity.Suggestion, "Controller manager listens on the network")
    {
        Checks = [new("bind-address", s_loopback, Unset.ReportsWhenComplete)],
        Problem = "serves health and metrics to the network",
        Advice = "set {2} to 127.0.0.1 unless monitoring has to reach it",
        Controls = ["CIS:1.3.7"],
        Peers = ["trivy:KCV-0039", "checkov:CKV_K8S_113", "kubescape:C-0150"],
    },
    new("KL7068", "ClusterSigningDurationLong", DiagnosticSeverity.Suggestion, "Cluster CA signs very long-lived certificates")
    {
        Checks =
        [
            new("cluster-signing-duration", s_oneYear),
            new("experimental-cluster-signing-duration", s_oneYear) { Good = null },
        ],
        Problem = "signs certificates for more than a year, and none of them can be revoked",
        Advice = "remove {2} (the default is 8760h) or shorten it",
        References = ["/docs/reference/access-authn-authz/certificate-signing-requests/"],
    },
    new("KL7070", "SchedulerProfiling", DiagnosticSeverity.Suggestion, "Scheduler exposes profiling")
    {
        Components = [Component.Scheduler],
        Checks = [new("profiling", Must.BeFalse, Unset.ReportsWhenComplete)],
        Problem = "serves profiling data",
        Advice = "set {2} to false",
        Controls = ["CIS:1.4.1"],
        Peers = ["trivy:KCV-0040", "checkov:CKV_K8S_114", "kubescape:C-0151"],
    },
    new("KL7071", "SchedulerBindAddress", DiagnosticSeverity.Suggestion, "Scheduler listens on the network")
    {
        Components = [Component.Scheduler],
        Checks = [new("bind-address", s_loopback, Unset.ReportsWhenComplete)],
        Problem = "serves health and metrics to the network",
        Advice = "set {2} to 127.0.0.1 unless monitoring has to reach it",
        Controls = ["CIS:1.4.2"],
        Peers = ["trivy:KCV-0041", "checkov:CKV_K8S_115", "kubescape:C-0152"],
    },
    new("KL7073", "AuthorizationSkippedPaths", DiagnosticSeverity.Suggestion, "Paths are served without authorization")
    {
        Components = [Component.ControllerManager, Component.Scheduler],
        Checks =
        [
            new("authorization-always-allow-paths", Must.Items("list nothing but `/healthz`, `/readyz` and `/livez`", "/healthz,/readyz,/livez", "/metrics",
                static (path, _) => path is "/healthz" or "/readyz" or "/livez")),
        ],
        Problem = "serves {3} to everyone, without asking who it is",
        Advice = "take it out of {2} and let monitoring authenticate",
    },
])
{
    private static readonly FlagPredicate s_loopback = Must.Scalar("be a loopback address", "127.0.0.1", "0.0.0.0", NetworkAddress.IsLoopback);
    private static readonly FlagPredicate s_oneYear = Must.BeAtMost("8760h", "87600h");
}
