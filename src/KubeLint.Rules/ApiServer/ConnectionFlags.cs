using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>The API server's own connections, to kubelets and to etcd.</summary>
internal sealed class ConnectionFlags() : FlagTable(Component.ApiServer,
[
    new("KL2060", "KubeletClientCertificateMissing", DiagnosticSeverity.Warning, "API server connects to kubelets anonymously")
    {
        Checks =
        [
            new("kubelet-client-certificate", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver-kubelet-client.crt" },
            new("kubelet-client-key", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver-kubelet-client.key" },
        ],
        Problem = "connects to kubelets without a client certificate",
        Advice = "set {2}",
        Controls = ["CIS:1.2.4"],
        Peers = ["trivy:KCV-0005", "checkov:CKV_K8S_72", "kubescape:C-0116"],
    },
    new("KL2061", "KubeletCaMissing", DiagnosticSeverity.Suggestion, "API server does not verify kubelet certificates")
    {
        Checks = [new("kubelet-certificate-authority", Must.BePresent, Unset.Reports) { Good = "/etc/kubernetes/pki/ca.crt" }],
        Problem = "does not verify the certificates of kubelets",
        Advice = "let kubelets request their serving certificates (serverTLSBootstrap), then set {2} to the CA that signs them",
        Controls = ["CIS:1.2.5"],
        Peers = ["trivy:KCV-0006", "checkov:CKV_K8S_73", "kubescape:C-0117"],
    },
    new("KL2062", "KubeletHttpsDisabled", DiagnosticSeverity.Error, "API server talks to kubelets over plain HTTP")
    {
        Checks = [new("kubelet-https", Must.BeTrue)],
        Until = new(1, 22),
        SampleVersion = new(1, 18),
        Problem = "talks to kubelets without TLS",
        Advice = "remove {2}",
        Controls = ["CIS:1.2.4"],
        Peers = ["trivy:KCV-0004", "checkov:CKV_K8S_71"],
    },
    new("KL2063", "EtcdClientCertificateMissing", DiagnosticSeverity.Warning, "API server does not authenticate to etcd")
    {
        Checks =
        [
            new("etcd-certfile", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver-etcd-client.crt" },
            new("etcd-keyfile", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/apiserver-etcd-client.key" },
        ],
        Exemptions = [s_noEtcdOverNetwork],
        SampleFlags = [SampleServers],
        Problem = "talks to etcd without a client certificate",
        Advice = "set {2} and let etcd demand certificates",
        Controls = ["CIS:1.2.23"],
        Peers = ["trivy:KCV-0026", "checkov:CKV_K8S_99", "kubescape:C-0137"],
    },
    new("KL2064", "EtcdCaMissing", DiagnosticSeverity.Warning, "API server does not verify etcd")
    {
        Checks = [new("etcd-cafile", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/etcd/ca.crt" }],
        Exemptions = [s_etcdBySocket],
        SampleFlags = [SampleServers],
        Problem = "does not verify etcd's certificate against a CA of its own",
        Advice = "set {2} to the CA that signs etcd's certificates",
        Controls = ["CIS:1.2.26"],
        Peers = ["trivy:KCV-0029", "checkov:CKV_K8S_102", "kubescape:C-0140"],
    },
    new("KL2065", "EtcdPlainHttp", DiagnosticSeverity.Error, "API server talks to etcd without TLS")
    {
        Checks = [new("etcd-servers", Must.NotBeRemoteHttp("https://10.0.0.5:2379", "http://10.0.0.5:2379"))],
        Problem = "sends every object, Secrets included, to etcd without TLS",
        Advice = "use https:// in {2}",
        Controls = ["CIS:1.2.23"],
    },
])
{
    private const string SampleServers = "etcd-servers=https://10.0.0.5:2379";

    private static readonly FlagExemption s_etcdBySocket = new(
        "while `--etcd-servers` names Unix sockets only, or cannot be read",
        static facts => facts.Has("etcd-servers") && !ReachesEtcdByNetwork(facts));

    private static readonly FlagExemption s_noEtcdOverNetwork = new(
        "while no etcd server is known to be reached over the network: `--etcd-servers` names Unix sockets only, or cannot be read",
        static facts => !ReachesEtcdByNetwork(facts));

    private static bool ReachesEtcdByNetwork(ComponentFacts facts) =>
        facts.KnownItems("etcd-servers").Any(item => !item.Text.StartsWith("unix", StringComparison.Ordinal));
}
