namespace KubeLint.Build.PackageTests;

/// <summary>Manifests that tests add to a sample.</summary>
internal static class Manifests
{
    /// <summary>A ClusterRole that allows everything: KL5001, an error, at (6,3).</summary>
    public static string WildcardRole(string name) => $"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: {name}
        rules:
        - apiGroups: ["*"]
          resources: ["*"]
          verbs: ["*"]

        """;

    /// <summary>A Secret with a value in clear: KL1030, a warning, at (7,13).</summary>
    public static string Secret(string name) => $"""
        apiVersion: v1
        kind: Secret
        metadata:
          name: {name}
          namespace: shop
        stringData:
          password: tr0ub4dor-and-3

        """;
}
