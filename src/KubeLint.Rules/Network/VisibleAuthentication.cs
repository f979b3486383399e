using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

/// <summary>Looks for anything that may ask for credentials, or keep strangers away, in front of an interface.</summary>
internal static class VisibleAuthentication
{
    // What a middleware or plugin does stands elsewhere; its mere presence makes the answer unknown.
    private static readonly string[] s_words = ["auth", "oidc", "sso", "saml", "whitelist", "allowlist", "source-range", "middleware", "plugins", "backend-config", "ipwhite", "internal", "private"];

    private static readonly string[] s_proxies = ["oauth2-proxy", "oauth-proxy", "kube-rbac-proxy", "authelia", "pomerium", "keycloak-gatekeeper", "gatekeeper", "authservice", "authproxy", "auth-proxy", "istio/proxyv2"];

    private static readonly string[] s_privateSuffixes = [".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".test", ".ts.net", ".nip.io", ".sslip.io"];

    /// <summary>Whether the object itself says so.</summary>
    public static bool MayBeOn(Resource resource) => resource.AnnotationsMention(s_words);

    /// <summary>Whether an ingress class or gateway is by its name not for everybody.</summary>
    public static bool IsPrivateEntrance(string name) =>
        name.Contains("internal", StringComparison.OrdinalIgnoreCase) || name.Contains("private", StringComparison.OrdinalIgnoreCase) || name.Contains("tailscale", StringComparison.OrdinalIgnoreCase)
        || name.Contains("vpn", StringComparison.OrdinalIgnoreCase) || Placeholder.IsUnknown(name);

    /// <summary>Whether a host is one of a private network, or not known.</summary>
    public static bool IsPrivateHost(YamlNode? host) =>
        host is YamlScalar { IsNull: false } name
        && (Placeholder.IsUnknown(name) || name.Value == "localhost" || s_privateSuffixes.Any(suffix => name.Value.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the pods behind a Service hold a proxy that asks for credentials, or run with arguments that speak of some.</summary>
    public static bool IsInPods(ServiceView service, ResourceSet set) =>
        service.FindBackends(set).SelectMany(workload => workload.PodSpec.Containers).Any(container =>
            container.Image is Setting<string>.Known image && s_proxies.Any(proxy => image.Value.Contains(proxy, StringComparison.Ordinal))
            || container.Arguments.Concat(container.Command).Any(word => word.Text.Contains("auth-mode", StringComparison.Ordinal) || word.Text.Contains("web.config.file", StringComparison.Ordinal)));

    /// <summary>Whether policies of a gateway or mesh in the set may ask for credentials; which routes they meet is not followed.</summary>
    public static bool MayBeOnGateway(ResourceSet set) => set.Resources.Any(static resource => (resource.Kind.Group, resource.Kind.Kind) is
        ("gateway.envoyproxy.io", "SecurityPolicy") or ("security.istio.io", "AuthorizationPolicy" or "RequestAuthentication")
        or ("networking.gke.io", "GCPBackendPolicy") or ("gateway.nginx.org", _) or ("traefik.io", "Middleware") or ("configuration.konghq.com", _));
}
