using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>Where the API server listens and what it serves there.</summary>
internal sealed class ServingFlags() : FlagTable(Component.ApiServer,
[
    new("KL2050", "InsecurePortEnabled", DiagnosticSeverity.Error, "API server listens without TLS or authentication")
    {
        Checks =
        [
            new("insecure-port", Must.BeZero("8080"), Unset.ReportsWhenComplete) { UnsetUntil = new(1, 20), DefersTo = ["port"] },
            new("port", Must.BeZero("8080")) { Good = null },
        ],
        SampleVersion = new(1, 18),
        Problem = "listens on a port without TLS and without authentication",
        FormerAdvice = (new(1, 24), "set {2} to 0"),
        Advice = "set {2} to 0 (from 1.24 on remove it)",
        Controls = ["CIS:1.2.19"],
        Peers = ["checkov:CKV_K8S_88", "kubescape:C-0005"],
    },
    new("KL2051", "InsecureBindAddress", DiagnosticSeverity.Error, "API server insecure port is bound to a network address")
    {
        Checks =
        [
            new("insecure-bind-address", s_noAddress),
            new("address", s_noAddress),
        ],
        Until = new(1, 24),
        Exemptions = [new("while the insecure port is off: `--insecure-port=0`", static facts => IsOffOrUnknown(facts, "insecure-port") || IsOffOrUnknown(facts, "port"))],
        SampleVersion = new(1, 18),
        Problem = "gives {3} to its insecure port, where everyone who reaches it is cluster administrator",
        Advice = "remove {2} and set {--insecure-port} to 0",
        Controls = ["CIS:1.2.18"],
        Peers = ["checkov:CKV_K8S_86"],
    },
    new("KL2052", "SecurePortDisabled", DiagnosticSeverity.Error, "API server secure port is disabled")
    {
        Checks = [new("secure-port", Must.NotBeZero("6443"))],
        Problem = "does not serve TLS at all",
        Advice = "set {2} to 6443",
        Controls = ["CIS:1.2.16"],
        Peers = ["trivy:KCV-0017", "checkov:CKV_K8S_89", "kubescape:C-0128"],
    },
    new("KL2053", "BindAllInterfaces", DiagnosticSeverity.None, "API server listens on all interfaces")
    {
        Checks =
        [
            new("bind-address", Must.Scalar("name one address", "10.0.0.4", "0.0.0.0", static value => !NetworkAddress.IsAny(value)), Unset.ReportsWhenComplete),
        ],
        Problem = "listens on all interfaces",
        Advice = "set {2} to the address that nodes and clients use",
        Controls = ["NSA:network"],
    },
    new("KL2054", "ServingCertificateMissing", DiagnosticSeverity.Warning, "API server uses a self-signed certificate")
    {
        Checks =
        [
            new("tls-cert-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver.crt" },
            new("tls-private-key-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver.key" },
        ],
        Problem = "serves a certificate that it signed itself, so clients cannot verify it",
        Advice = "set {2}",
        Controls = ["CIS:1.2.24"],
        Peers = ["trivy:KCV-0027", "checkov:CKV_K8S_100", "kubescape:C-0138"],
    },
    new("KL2058", "CorsWildcard", DiagnosticSeverity.Warning, "API server accepts cross-origin requests from anywhere")
    {
        Checks =
        [
            new("cors-allowed-origins", Must.Items("list patterns that `//` or `^` anchors", "//console.example.com(:|$)", ".*", static (origin, _) => IsAnchored(origin))),
        ],
        Problem = "accepts cross-origin requests from origins that nobody chose, with the pattern '{3}'",
        Advice = "anchor the host in {2}, as in //console\\.example\\.com(:|$)",
    },
    new("KL2059", "ApiServerProfiling", DiagnosticSeverity.Suggestion, "API server exposes profiling")
    {
        Checks = [new("profiling", Must.BeFalse, Unset.ReportsWhenComplete)],
        Problem = "serves profiling data",
        Advice = "set {2} to false",
        Controls = ["CIS:1.2.15"],
        Peers = ["trivy:KCV-0018", "checkov:CKV_K8S_90", "kubescape:C-0129"],
    },
    new("KL2066", "RequestTimeoutUnbounded", DiagnosticSeverity.Suggestion, "API server request timeout is too long")
    {
        Checks = [new("request-timeout", Must.BeLimitedTo("300s"))],
        Problem = "lets a request run for more than five minutes or without end",
        Advice = "remove {2} (the default is 60s) or set it to 300s or less",
        Controls = ["CIS:1.2.20"],
        Peers = ["checkov:CKV_K8S_95", "kubescape:C-0134"],
    },
    new("KL2067", "RequestLimitsDisabled", DiagnosticSeverity.Suggestion, "API server does not limit concurrent requests")
    {
        Checks =
        [
            new("max-requests-inflight", Must.NotBeZero("400")),
            new("max-mutating-requests-inflight", Must.NotBeZero("200")),
            new("enable-priority-and-fairness", Must.BeTrue),
        ],
        Problem = "does not limit concurrent requests, so one client can exhaust it",
        Advice = "remove {2}; the default limits",
    },
    new("KL2068", "NodePortRangeOverlaps", DiagnosticSeverity.Warning, "NodePort range covers system ports")
    {
        Checks = [new("service-node-port-range", Must.Scalar("begin at 1024 or above and leave out 2379, 6443 and 10250", "30000-32767", "80-32767", PortRange.IsClearOfSystemPorts))],
        Problem = "lets a NodePort Service take a port of the node's own or of the control plane",
        Advice = "set {2} to 30000-32767",
    },
    new("KL2072", "DebugSocketEnabled", DiagnosticSeverity.Warning, "API server opens a debug socket")
    {
        Checks = [new("debug-socket-path", Must.NotBePresent) { Bad = "/var/run/apiserver-debug.sock" }],
        Problem = "opens a socket for profiling that asks for no authentication",
        Advice = "remove {2}",
    },
    new("KL2076", "AggregatorFollowsRedirects", DiagnosticSeverity.Warning, "API server forwards redirects of aggregated servers")
    {
        Checks = [new("aggregator-reject-forwarding-redirect", Must.BeTrue)],
        Problem = "forwards redirects of aggregated API servers, which can send a client's credentials elsewhere (CVE-2022-3172)",
        Advice = "remove {2}",
        Peers = ["kubescape:C-0089"],
    },
])
{
    private static readonly FlagPredicate s_noAddress = Must.Scalar("not be set", null, "0.0.0.0", static _ => false);

    private static bool IsOffOrUnknown(ComponentFacts facts, string flag) =>
        facts.IsSet(flag) && facts.KnownValue(flag) is null or "0";

    private static bool IsAnchored(string origin) =>
        origin is not ("//.*" or "^.*" or "^.*$") && (origin.Contains("//", StringComparison.Ordinal) || origin.Contains('^', StringComparison.Ordinal));
}
