using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>How etcd is protected from its clients and between its members.</summary>
internal sealed class EtcdFlags() : FlagTable(Component.Etcd,
[
    new("KL7040", "EtcdServingCertificateMissing", DiagnosticSeverity.Warning, "etcd serves clients without TLS")
    {
        Checks =
        [
            new("cert-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/etcd/server.crt", DefersTo = ["auto-tls"] },
            new("key-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/etcd/server.key", DefersTo = ["auto-tls"] },
        ],
        Problem = "has no certificate to serve clients with TLS",
        Advice = "set {2}",
        Controls = ["CIS:2.1"],
        Peers = ["trivy:KCV-0042", "checkov:CKV_K8S_116", "kubescape:C-0153"],
    },
    new("KL7041", "EtcdClientCertAuthDisabled", DiagnosticSeverity.Warning, "etcd accepts clients without a certificate")
    {
        Checks = [new("client-cert-auth", Must.BeTrue, Unset.ReportsWhenComplete)],
        Variant = static (facts, fact) => fact is not null && ListensToNetwork(facts) ? DiagnosticSeverity.Error : null,
        Problem = "accepts clients without a certificate, so whoever reaches it reads and writes everything in it",
        Advice = "set {2} to true",
        Controls = ["CIS:2.2"],
        Peers = ["trivy:KCV-0043", "checkov:CKV_K8S_117", "kubescape:C-0154"],
    },
    new("KL7042", "EtcdListensPlainHttp", DiagnosticSeverity.Error, "etcd listens without TLS")
    {
        Checks =
        [
            new("listen-client-urls", Must.NotBeRemoteHttp("https://127.0.0.1:2379,https://10.0.0.5:2379", "http://10.0.0.5:2379")),
            new("listen-peer-urls", Must.NotBeRemoteHttp("https://10.0.0.5:2380", "http://10.0.0.5:2380")),
        ],
        Problem = "listens on {3} without TLS",
        Advice = "use https:// in {2}",
        Controls = ["CIS:2.1", "CIS:2.4"],
    },
    new("KL7043", "EtcdAutoTls", DiagnosticSeverity.Warning, "etcd uses self-signed client certificates")
    {
        Checks = [new("auto-tls", Must.BeFalse)],
        Problem = "serves clients with a certificate that it made itself and that nobody can verify",
        Advice = "remove {2} and set {--cert-file} and {--key-file}",
        Controls = ["CIS:2.3"],
        Peers = ["trivy:KCV-0044", "checkov:CKV_K8S_118", "kubescape:C-0155"],
    },
    new("KL7044", "EtcdPeerCertificateMissing", DiagnosticSeverity.Warning, "etcd peers talk without TLS")
    {
        Checks =
        [
            new("peer-cert-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/etcd/peer.crt", DefersTo = ["peer-auto-tls"] },
            new("peer-key-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/etcd/peer.key", DefersTo = ["peer-auto-tls"] },
        ],
        Exemptions = [s_singleMember],
        SampleFlags = [SampleCluster],
        Problem = "has no certificate to talk to its peers with TLS",
        Advice = "set {2}",
        Controls = ["CIS:2.4"],
        Peers = ["trivy:KCV-0045", "checkov:CKV_K8S_119", "kubescape:C-0156"],
    },
    new("KL7045", "EtcdPeerCertAuthDisabled", DiagnosticSeverity.Warning, "etcd peers are not authenticated")
    {
        Checks = [new("peer-client-cert-auth", Must.BeTrue, Unset.ReportsWhenComplete)],
        Exemptions = [s_singleMember],
        SampleFlags = [SampleCluster],
        Problem = "accepts peers without a certificate, so anyone can join as a member",
        Advice = "set {2} to true",
        Controls = ["CIS:2.5"],
        Peers = ["trivy:KCV-0046", "checkov:CKV_K8S_121", "kubescape:C-0157"],
    },
    new("KL7046", "EtcdPeerAutoTls", DiagnosticSeverity.Warning, "etcd uses self-signed peer certificates")
    {
        Checks = [new("peer-auto-tls", Must.BeFalse)],
        Problem = "talks to its peers with a certificate that it made itself and that nobody can verify",
        Advice = "remove {2} and set {--peer-cert-file} and {--peer-key-file}",
        Controls = ["CIS:2.6"],
        Peers = ["trivy:KCV-0047", "kubescape:C-0158"],
    },
    new("KL7053", "EtcdV2Enabled", DiagnosticSeverity.Warning, "etcd v2 API is enabled")
    {
        Checks = [new("enable-v2", Must.BeFalse)],
        Until = new(3, 6),
        Problem = "serves the v2 API, which knows nothing of the cluster's users and roles",
        Advice = "remove {2}",
    },
])
{
    private const string SampleCluster = "initial-cluster=m1=https://10.0.0.5:2380,m2=https://10.0.0.6:2380";

    private static readonly FlagExemption s_singleMember = new(
        "where the flag is missing and `--initial-cluster` names no second member", static facts => facts.KnownItems("initial-cluster").Length < 2, OnlyWhenUnset: true);

    private static bool ListensToNetwork(ComponentFacts facts) =>
        facts.KnownItems("listen-client-urls").Any(url => !url.Text.StartsWith("unix", StringComparison.Ordinal) && !NetworkAddress.IsLoopback(NetworkAddress.HostOf(url.Text)));
}
