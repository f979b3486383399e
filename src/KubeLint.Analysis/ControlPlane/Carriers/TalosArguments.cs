using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>What Talos makes of the user's extra arguments.</summary>
internal static class TalosArguments
{
    private static readonly FrozenSet<string> s_refusedByApiServer = Set(
        "authorization-config", "encryption-provider-config", "client-ca-file", "requestheader-client-ca-file", "proxy-client-cert-file",
        "proxy-client-key-file", "etcd-servers", "etcd-cafile", "etcd-certfile", "etcd-keyfile", "kubelet-client-certificate", "kubelet-client-key",
        "service-account-key-file", "service-account-signing-key-file", "tls-cert-file", "tls-private-key-file");

    private static readonly FrozenSet<string> s_refusedByControllerManager = Set("root-ca-file", "service-account-private-key-file");

    private static readonly FrozenSet<string> s_refusedByEtcd = Set(
        "auto-tls", "peer-auto-tls", "client-cert-auth", "cert-file", "key-file", "trusted-ca-file", "peer-client-cert-auth", "peer-cert-file",
        "peer-key-file", "peer-trusted-ca-file", "listen-client-urls", "listen-peer-urls");

    private static readonly FrozenSet<string> s_refusedFields = Set(
        "anonymous-auth", "authentication-token-webhook", "authentication-token-webhook-cache-ttl", "client-ca-file", "authorization-mode",
        "authorization-webhook-cache-authorized-ttl", "authorization-webhook-cache-unauthorized-ttl", "protect-kernel-defaults", "rotate-certificates",
        "seccomp-default", "pod-manifest-path");

    /// <summary>Whether Talos refuses an argument.</summary>
    public static bool Refuses(Component component, string flag) => component switch
    {
        Component.ApiServer => s_refusedByApiServer.Contains(flag),
        Component.ControllerManager => s_refusedByControllerManager.Contains(flag),
        Component.Etcd => s_refusedByEtcd.Contains(flag),
        _ => false,
    };

    /// <summary>Whether the documents of Talos 1.14 refuse an argument: authentication and authorization have documents of their own.</summary>
    public static bool DocumentsRefuse(Component component, string flag) => Refuses(component, flag)
        || (component == Component.ApiServer && (flag is "anonymous-auth" or "authentication-config" or "authorization-mode" or "tls-min-version"
            || flag.StartsWith("oidc-", StringComparison.Ordinal) || flag.StartsWith("authorization-webhook-", StringComparison.Ordinal)));

    /// <summary>Whether Talos refuses the field of a KubeletConfiguration that stands for a flag.</summary>
    public static bool RefusesField(string flag) => s_refusedFields.Contains(flag);

    /// <summary>The flags to whose lists Talos adds what the user gives.</summary>
    public static ImmutableArray<string> Appends(Component component) => component switch
    {
        Component.ApiServer => ["enable-admission-plugins", "authorization-mode", "feature-gates", "tls-cipher-suites"],
        Component.ControllerManager => ["controllers", "feature-gates"],
        _ => [],
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
