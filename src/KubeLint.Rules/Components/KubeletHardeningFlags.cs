using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>What the kubelet lets pods do and how it identifies itself, on its command line or in a KubeletConfiguration.</summary>
internal sealed class KubeletHardeningFlags() : FlagTable(Component.Kubelet,
[
    new("KL7004", "KubeletClientCaMissing", DiagnosticSeverity.Suggestion, "Kubelet cannot authenticate client certificates")
    {
        Checks = [new("client-ca-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/ca.crt" }],
        Problem = "cannot authenticate client certificates, the API server's among them",
        Advice = "set {2} to the cluster's CA",
        Controls = ["CIS:4.2.3"],
        Peers = ["trivy:KCV-0081", "checkov:CKV_K8S_140", "kubescape:C-0070", "kubescape:C-0174"],
    },
    new("KL7006", "KubeletStreamingNeverIdle", DiagnosticSeverity.Suggestion, "Kubelet never closes idle streams")
    {
        Checks =
        [
            new("streaming-connection-idle-timeout", Must.Scalar("not be 0", "4h", "0s", static value => FlagSyntax.ParseDuration(value) != TimeSpan.Zero)),
        ],
        Exemptions = [new("in a KubeletConfiguration, where 0 stands for the default of four hours", static facts => facts.IsConfigurationFile)],
        Problem = "never closes idle streams, so connections of exec, attach and port-forward pile up",
        Advice = "remove {2} (the default is 4h) or set it above 0",
        Controls = ["CIS:4.2.5"],
        Peers = ["trivy:KCV-0085", "checkov:CKV_K8S_143", "kubescape:C-0176"],
    },
    new("KL7007", "KubeletKernelDefaultsUnprotected", DiagnosticSeverity.Suggestion, "Kubelet changes kernel parameters")
    {
        Checks = [new("protect-kernel-defaults", Must.BeTrue)],
        Problem = "changes kernel parameters that differ from what it expects instead of stopping",
        Advice = "set {2} to true and give the node the parameters",
        Peers = ["trivy:KCV-0083", "checkov:CKV_K8S_144", "kubescape:C-0177"],
    },
    new("KL7008", "KubeletIptablesChainsDisabled", DiagnosticSeverity.Suggestion, "Kubelet does not maintain iptables chains")
    {
        Checks = [new("make-iptables-util-chains", Must.BeTrue)],
        Problem = "does not maintain the iptables chains that other components build on",
        Advice = "remove {2} or set it to true",
        Controls = ["CIS:4.2.6"],
        Peers = ["trivy:KCV-0084", "checkov:CKV_K8S_145", "kubescape:C-0178"],
    },
    new("KL7009", "KubeletHostnameOverride", DiagnosticSeverity.None, "Kubelet host name is overridden")
    {
        Checks = [new("hostname-override", Must.NotBePresent) { Bad = "node-1" }],
        Problem = "names its node otherwise than the machine is named, so certificates and logs have to be matched by hand",
        Advice = "remove {2} unless the cloud provider asks for it",
        Controls = ["CIS:4.2.7"],
        Peers = ["trivy:KCV-0086", "checkov:CKV_K8S_146", "kubescape:C-0179"],
    },
    new("KL7010", "KubeletEventRateUnlimited", DiagnosticSeverity.None, "Kubelet event rate is not limited")
    {
        Checks = [new("event-qps", Must.NotBeZero("50"))],
        Problem = "does not limit the events it makes, so one failing pod can flood the API server",
        Advice = "set {2} above 0, high enough to keep the events that matter",
        Controls = ["CIS:4.2.8"],
        Peers = ["trivy:KCV-0087", "checkov:CKV_K8S_147", "kubescape:C-0180"],
    },
    new("KL7011", "KubeletServingCertificateMissing", DiagnosticSeverity.Suggestion, "Kubelet serves a self-signed certificate")
    {
        Checks =
        [
            new("tls-cert-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/var/lib/kubelet/pki/server.crt", DefersTo = [ServingBootstrap] },
            new("tls-private-key-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/var/lib/kubelet/pki/server.key", DefersTo = [ServingBootstrap] },
        ],
        Problem = "serves with a certificate that it signs itself, so the API server cannot know which node it talks to",
        Advice = "set {--rotate-server-certificates} to true and approve the requests, or set {2}",
        Controls = ["CIS:4.2.9"],
        Peers = ["trivy:KCV-0088", "trivy:KCV-0089", "checkov:CKV_K8S_148", "kubescape:C-0181"],
    },
    new("KL7013", "KubeletServerRotationDisabled", DiagnosticSeverity.Suggestion, "Kubelet serving certificate is not rotated")
    {
        Components = [Component.Kubelet, Component.ControllerManager],
        Checks =
        [
            new("feature-gates", Must.Items("not switch off `RotateKubeletServerCertificate`", "AllAlpha=false", RotationGate + "=false",
                static (gate, _) => !(gate.StartsWith(RotationGate + "=", StringComparison.Ordinal) && FlagSyntax.ParseBoolean(gate[(RotationGate.Length + 1)..]) == false))),
            new(ServingBootstrap, Must.BeTrue) { Good = null },
        ],
        Exemptions = [new("where the kubelet is given a certificate with `--tls-cert-file`", static facts => facts.IsSet("tls-cert-file"))],
        Problem = "does not rotate the certificate that kubelets serve with",
        Advice = "change {2}: serving certificates are requested from the cluster and rotated only with it",
        Controls = ["CIS:4.2.11", "CIS:1.3.6"],
        Peers = ["trivy:KCV-0091", "trivy:KCV-0038", "checkov:CKV_K8S_112", "kubescape:C-0183", "kubescape:C-0149"],
    },
    new("KL7016", "KubeletPodPidsUnlimited", DiagnosticSeverity.Suggestion, "Pods may create unlimited processes")
    {
        Checks =
        [
            new("pod-max-pids", Must.Scalar("be above 0", "4096", "-1", static value => FlagSyntax.ParseInteger(value) is not <= 0), Unset.ReportsWhenComplete),
        ],
        Problem = "does not limit the processes of a pod, so one pod can exhaust the node's",
        Advice = "set {2} to a number such as 4096",
        Controls = ["CIS:4.2.13"],
        References = ["/docs/concepts/policy/pid-limiting/"],
        Peers = ["kubescape:C-0284"],
    },
    new("KL7017", "KubeletSeccompDefaultOff", DiagnosticSeverity.Suggestion, "Kubelet does not apply the default seccomp profile")
    {
        Checks = [new("seccomp-default", Must.BeTrue, Unset.ReportsWhenComplete)],
        From = new(1, 22),
        Problem = "runs containers that name no seccomp profile without one",
        Advice = "set {2} to true",
        Controls = ["CIS:4.2.14"],
        References = ["/docs/tutorials/security/seccomp/"],
    },
    new("KL7018", "KubeletWebhookAuthnDisabled", DiagnosticSeverity.Suggestion, "Kubelet rejects service account tokens")
    {
        Checks = [new("authentication-token-webhook", Must.BeTrue)],
        Problem = "does not accept service account tokens, so monitoring needs certificates or an open port",
        Advice = "set {2} to true",
    },
    new("KL7020", "KubeletUnsafeSysctlsAllowed", DiagnosticSeverity.Suggestion, "Kubelet allows unsafe sysctls")
    {
        Checks = [new("allowed-unsafe-sysctls", Must.Scalar("be empty", null, "kernel.msgmax", static _ => false))],
        Variant = static (facts, _) => facts.KnownItems("allowed-unsafe-sysctls").Any(item => item.Text is "kernel.*" or "net.*") ? DiagnosticSeverity.Warning : null,
        Problem = "lets pods set kernel parameters that are not known to be safe ({3})",
        Advice = "leave {2} empty, or keep it to single parameters on nodes of their own",
        References = ["/docs/tasks/administer-cluster/sysctl-cluster/"],
    },
    new("KL7023", "KubeletHealthzExposed", DiagnosticSeverity.Suggestion, "Kubelet health endpoint is exposed")
    {
        Checks = [new("healthz-bind-address", Must.Scalar("be a loopback address", "127.0.0.1", "0.0.0.0", NetworkAddress.IsLoopback))],
        Problem = "serves its health endpoint to the network without authentication",
        Advice = "remove {2} or set it to 127.0.0.1",
    },
])
{
    private const string ServingBootstrap = "rotate-server-certificates";
    private const string RotationGate = "RotateKubeletServerCertificate";
}
