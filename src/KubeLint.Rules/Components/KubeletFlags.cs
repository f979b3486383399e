using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>What the kubelet serves and trusts, on its command line or in a KubeletConfiguration.</summary>
internal sealed class KubeletFlags() : FlagTable(Component.Kubelet,
[
    new("KL7001", "KubeletAnonymousAuth", DiagnosticSeverity.Error, "Kubelet accepts anonymous requests")
    {
        Checks = [new("anonymous-auth", Must.BeFalse)],
        Problem = "accepts anonymous requests",
        Advice = "set {2} to false",
        Controls = ["CIS:4.2.1"],
        Peers = ["trivy:KCV-0079", "checkov:CKV_K8S_138", "kubescape:C-0069", "kubescape:C-0172"],
    },
    new("KL7002", "KubeletAlwaysAllow", DiagnosticSeverity.Error, "Kubelet authorizes every request")
    {
        Checks = [new("authorization-mode", Must.NotBe("Webhook", "AlwaysAllow"))],
        Problem = "authorizes every request, so everyone who reaches it can run commands in pods",
        Advice = "set {2} to Webhook",
        Controls = ["CIS:4.2.2"],
        Peers = ["trivy:KCV-0080", "checkov:CKV_K8S_139", "kubescape:C-0173"],
    },
    new("KL7005", "KubeletReadOnlyPort", DiagnosticSeverity.Error, "Kubelet serves an unauthenticated read-only port")
    {
        Checks = [new("read-only-port", Must.BeZero("10255"))],
        Problem = "serves pods and metrics on a port without authentication",
        Advice = "set {2} to 0",
        Controls = ["CIS:4.2.4"],
        Peers = ["trivy:KCV-0082", "checkov:CKV_K8S_141", "kubescape:C-0175"],
    },
    new("KL7012", "KubeletCertificateRotationDisabled", DiagnosticSeverity.Warning, "Kubelet does not rotate its client certificate")
    {
        Checks = [new("rotate-certificates", Must.BeTrue)],
        Problem = "does not rotate its client certificate and loses the cluster when that expires",
        Advice = "set {2} to true",
        Controls = ["CIS:4.2.10"],
        Peers = ["trivy:KCV-0090", "checkov:CKV_K8S_149", "kubescape:C-0182"],
    },
    new("KL7022", "KubeletRemoteStaticPods", DiagnosticSeverity.Warning, "Kubelet loads static pods over plain HTTP")
    {
        Checks =
        [
            new("manifest-url", Must.Scalar("not begin with `http://`", "https://manifests.example.com/pods.yaml", "http://manifests.example.com/pods.yaml",
                static url => !NetworkAddress.IsHttp(url))),
        ],
        Problem = "runs static pods that it loads without TLS, so whoever sits in between can run anything on the node",
        Advice = "use https:// in {2} or keep static pods on the node",
    },
]);
