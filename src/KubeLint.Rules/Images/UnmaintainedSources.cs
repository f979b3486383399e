using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Images;

/// <summary>Places whose images get no security updates any more.</summary>
internal static class UnmaintainedSources
{
    private static readonly (string Prefix, string Reason)[] s_table =
    [
        ("docker.io/bitnami", "Bitnami's free versioned images ended in 2025"),
        ("docker.io/bitnamilegacy", "it is an archive of 2025"),
        ("gcr.io/heptio-images", "it was left in 2019"),
        ("gcr.io/kaniko-project", "kaniko was archived in 2025"),
        ("docker.io/jettech/kube-webhook-certgen", "ingress-nginx took it over in 2020"),
        ("docker.io/weaveworks/weave-kube", "Weave Net was archived in 2024"),
        ("docker.io/weaveworks/weave-npc", "Weave Net was archived in 2024"),
    ];

    /// <summary>The place and why nothing new comes from it; null for other images.</summary>
    public static (string Place, string Reason)? Find(ImageReference image)
    {
        foreach (var (prefix, reason) in s_table)
        {
            if (image.IsUnder(prefix))
                return (prefix, reason);
        }
        return null;
    }
}
