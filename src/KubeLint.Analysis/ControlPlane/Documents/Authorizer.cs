using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>An item of <c>authorizers</c> in an AuthorizationConfiguration.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record Authorizer(YamlMapping Node)
{
    /// <summary>The scalar <c>type</c> where it can be read, or null.</summary>
    public YamlScalar? Type => Node["type"].AsReadable();

    /// <summary>The name; empty where there is none.</summary>
    public string Name => Node["name"].AsReadable()?.Value ?? "";

    /// <summary>The scalar <c>webhook.failurePolicy</c> where it can be read, or null.</summary>
    public YamlScalar? FailurePolicy => Node.FindEntry("webhook", "failurePolicy")?.Value.AsReadable();

    /// <summary>The scalar <c>webhook.connectionInfo.kubeConfigFile</c> where it can be read, or null.</summary>
    public YamlScalar? KubeConfigFile => Node.FindEntry("webhook", "connectionInfo", "kubeConfigFile")?.Value.AsReadable();
}
