namespace KubeLint.Rules.Network;

/// <summary>Kubernetes' own namespaces, whose pods a policy of the user's easily cuts off.</summary>
internal static class SystemNamespace
{
    public static bool Is(string name) => name is "kube-system" or "kube-public" or "kube-node-lease";
}
