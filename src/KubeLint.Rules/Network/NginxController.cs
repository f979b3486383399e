using System.Collections.Frozen;

namespace KubeLint.Rules.Network;

/// <summary>What is known of the ingress-nginx project's images.</summary>
internal static class NginxController
{
    private static readonly FrozenSet<string> s_repositories = new[]
    {
        "registry.k8s.io/ingress-nginx/controller",
        "registry.k8s.io/ingress-nginx/controller-chroot",
        "k8s.gcr.io/ingress-nginx/controller",
        "k8s.gcr.io/ingress-nginx/controller-chroot",
        "us.gcr.io/k8s-artifacts-prod/ingress-nginx/controller",
        "gcr.io/k8s-staging-ingress-nginx/controller",
        "quay.io/kubernetes-ingress-controller/nginx-ingress-controller",
        "quay.io/kubernetes-ingress-controller/nginx-ingress-controller-amd64",
        "quay.io/kubernetes-ingress-controller/nginx-ingress-controller-arm64",
        "gcr.io/google_containers/nginx-ingress-controller",
        "k8s.gcr.io/nginx-ingress-controller",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an image is one of the project's.</summary>
    public static bool IsImage(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        return s_repositories.Contains(colon > name.LastIndexOf('/') ? name[..colon] : name);
    }
}
