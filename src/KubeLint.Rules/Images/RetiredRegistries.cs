using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Images;

/// <summary>Registries that are frozen or gone, with what to do about their images.</summary>
internal static class RetiredRegistries
{
    private static readonly (string Prefix, string? Replacement)[] s_table =
    [
        ("k8s.gcr.io", "registry.k8s.io"),
        ("gcr.io/google-containers", "registry.k8s.io"),
        ("gcr.io/google_containers", "registry.k8s.io"),
        ("gcr.io/kubernetes-helm", null),
        ("quay.io/kubernetes-ingress-controller", "registry.k8s.io/ingress-nginx"),
    ];

    /// <summary>The retired place that holds the image, and the advice; null for images elsewhere.</summary>
    public static (string Registry, string Advice)? Find(ImageReference image)
    {
        foreach (var (prefix, replacement) in s_table)
        {
            if (image.IsUnder(prefix))
                return (prefix, replacement is null ? "remove the workload, Helm 3 has no part in the cluster" : $"take the image from {replacement}");
        }
        return null;
    }
}
