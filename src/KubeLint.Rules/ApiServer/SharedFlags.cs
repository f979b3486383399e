using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>Flags that several components share: TLS and feature gates.</summary>
internal sealed class SharedFlags() : FlagTable(Component.ApiServer,
[
    new("KL2055", "WeakTlsVersion", DiagnosticSeverity.Warning, "Component accepts TLS 1.0 or 1.1")
    {
        Components = [Component.ApiServer, Component.ControllerManager, Component.Scheduler, Component.Kubelet, Component.KubeProxy],
        Checks = [new("tls-min-version", Must.NotBe("VersionTLS12", "VersionTLS10", "VersionTLS11"))],
        Problem = "accepts connections with TLS 1.0 or 1.1, which are broken",
        Advice = "remove {2} (the default is TLS 1.2) or set it to VersionTLS12 or VersionTLS13",
        Controls = ["CIS:1.2.29"],
    },
    new("KL2056", "WeakCipherSuite", DiagnosticSeverity.Warning, "Component allows weak cipher suites")
    {
        Components = [Component.ApiServer, Component.ControllerManager, Component.Scheduler, Component.Kubelet, Component.Etcd],
        Checks =
        [
            new("tls-cipher-suites", s_strongSuites),
            new("cipher-suites", s_strongSuites) { Good = null },
        ],
        Problem = "allows the weak cipher suite {3}",
        Advice = "list only suites with ECDHE and GCM or CHACHA20 in {2}, or remove it",
        Controls = ["CIS:1.2.29", "CIS:4.2.12"],
        Peers = ["trivy:KCV-0092", "checkov:CKV_K8S_105", "checkov:CKV_K8S_151", "kubescape:C-0143", "kubescape:C-0277", "kubescape:C-0184"],
    },
    new("KL2069", "SecurityFeatureGateDisabled", DiagnosticSeverity.Warning, "A security feature gate is switched off")
    {
        Components = s_kubernetesComponents,
        Checks =
        [
            new("feature-gates", Must.Items("not switch off a gate that protects the cluster", "AllAlpha=false", "KubeletFineGrainedAuthz=false",
                SecurityFeatureGates.IsAcceptable)),
        ],
        Problem = "switches off a security feature ({3})",
        Advice = "remove it from {2}",
    },
    new("KL2070", "AllAlphaEnabled", DiagnosticSeverity.Warning, "Every alpha feature is enabled")
    {
        Components = s_kubernetesComponents,
        Checks =
        [
            new("feature-gates", Must.Items("not switch on `AllAlpha`", "AllAlpha=false", "AllAlpha=true", static (gate, _) => !IsOn(gate, "AllAlpha"))),
            new("runtime-config", Must.Items("not switch on `api/alpha` or `api/all`", "api/beta=false", "api/alpha=true",
                static (api, _) => !IsOn(api, "api/alpha") && !IsOn(api, "api/all"))) { Good = null },
        ],
        Problem = "enables every alpha feature ({3}), untested ones included",
        Advice = "name the features that are needed in {2} instead",
    },
])
{
    private static readonly System.Collections.Immutable.ImmutableArray<Component> s_kubernetesComponents =
        [Component.ApiServer, Component.ControllerManager, Component.Scheduler, Component.Kubelet, Component.KubeProxy];

    private static readonly FlagPredicate s_strongSuites = Must.Items(
        "not list suites with RC4, 3DES, NULL, EXPORT or CBC, nor those with RSA key exchange",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_RSA_WITH_AES_128_CBC_SHA",
        static (suite, _) => !CipherSuite.IsWeak(suite));

    // A map entry without a value is on.
    private static bool IsOn(string item, string key) =>
        item == key || (item.StartsWith(key + "=", StringComparison.Ordinal) && FlagSyntax.ParseBoolean(item[(key.Length + 1)..]) == true);
}
