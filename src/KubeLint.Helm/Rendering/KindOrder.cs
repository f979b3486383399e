using System.Collections.Frozen;

namespace KubeLint.Helm.Rendering;

/// <summary>The order in which Helm installs kinds; those that it does not know come last, by name.</summary>
internal sealed class KindOrder : IComparer<string>
{
    private static readonly FrozenDictionary<string, int> s_ranks = new[]
    {
        "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget", "ServiceAccount",
        "Secret", "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition",
        "ClusterRole", "ClusterRoleList", "ClusterRoleBinding", "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList",
        "Service", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet", "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob",
        "IngressClass", "Ingress", "APIService", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    }.Select(static (kind, rank) => KeyValuePair.Create(kind, rank)).ToFrozenDictionary(StringComparer.Ordinal);

    private KindOrder()
    {
    }

    public static KindOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var ranks = (Rank(x!), Rank(y!));
        return ranks is (int.MaxValue, int.MaxValue) ? string.CompareOrdinal(x, y) : ranks.Item1.CompareTo(ranks.Item2);
    }

    private static int Rank(string kind) => s_ranks.TryGetValue(kind, out var rank) ? rank : int.MaxValue;
}
