using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Network;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

/// <summary>Knows the controllers that take their certificates from elsewhere than an Ingress' <c>tls</c>.</summary>
internal static class IngressTermination
{
    private static readonly string[] s_annotations =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "alb.ingress.kubernetes.io/listen-ports", "alb.ingress.kubernetes.io/ssl-redirect", "alb.ingress.kubernetes.io/group.name",
        "networking.gke.io/managed-certificates", "networking.gke.io/pre-shared-cert", "networking.gke.io/v1beta1.FrontendConfig",
        "ingress.gcp.kubernetes.io/pre-shared-cert", "kubernetes.io/ingress.allow-http",
        "traefik.ingress.kubernetes.io/router.tls", "traefik.ingress.kubernetes.io/router.entrypoints",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "haproxy.org/ssl-certificate", "route.openshift.io/termination",
        "nginx.ingress.kubernetes.io/ssl-passthrough", "nginx.ingress.kubernetes.io/force-ssl-redirect", "nginx.ingress.kubernetes.io/ssl-redirect",
    ];

    private static readonly string[] s_classes = ["tailscale", "cloudflare", "ngrok", "alb", "openshift"];

    /// <summary>Whether TLS may end before the Ingress, or is configured in the controller.</summary>
    public static bool MayBeElsewhere(IngressView ingress) =>
        ingress.Resource.Annotations().Any(annotation => s_annotations.Contains(annotation.Key.Value) && !IsPlain(annotation.Key.Value, annotation.Value.Value))
        || s_classes.Any(name => ingress.ClassName.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether another Ingress brings the certificate of each host that one is for: NGINX makes one server of all
    /// Ingresses with a host.
    /// </summary>
    public static bool IsBy(IngressView other, IngressView ingress)
    {
        if (!ingress.ClassName.Contains("nginx", StringComparison.OrdinalIgnoreCase) || other.ClassName != ingress.ClassName || ingress.DefaultBackend is not null)
            return false;
        var secured = (other.Spec?["tls"]).Mappings().SelectMany(static tls => Texts(tls["hosts"])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return secured.Count > 0 && ingress.Rules.All(rule => rule["host"] is YamlScalar host && secured.Contains(host.Value));
    }

    private static IEnumerable<string> Texts(YamlNode? node) => (node as YamlSequence)?.Items.OfType<YamlScalar>().Select(static item => item.Value) ?? [];

    /// <summary>Whether an annotation says itself that plain HTTP is meant.</summary>
    private static bool IsPlain(string key, string value) => value switch
    {
        "" or "web" or "http" => true,
        "false" => key != "kubernetes.io/ingress.allow-http",
        "true" => key == "kubernetes.io/ingress.allow-http",
        _ => key.EndsWith("listen-ports", StringComparison.Ordinal) && !value.Contains("HTTPS", StringComparison.Ordinal),
    };
}
