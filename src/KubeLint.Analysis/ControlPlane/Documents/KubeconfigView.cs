using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>A read-only view of a kubeconfig (<c>kind: Config</c>).</summary>
public sealed class KubeconfigView
{
    private KubeconfigView(Resource resource) => Resource = resource;

    /// <summary>Group and kind.</summary>
    public static ResourceKind Kind { get; } = new("", "Config");

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The <c>cluster</c> mappings of <c>clusters</c>.</summary>
    public IEnumerable<YamlMapping> Clusters =>
        Resource.Node["clusters"].Mappings().Select(item => item["cluster"]).OfType<YamlMapping>();

    /// <summary>The scalar <c>server</c> of a cluster where it can be read, or null.</summary>
    public static YamlScalar? ServerOf(YamlMapping cluster) => cluster["server"].AsReadable();

    /// <summary>The scalar <c>insecure-skip-tls-verify</c> of a cluster where it is true, or null.</summary>
    public static YamlScalar? FindSkippedVerification(YamlMapping cluster) =>
        cluster["insecure-skip-tls-verify"] is YamlScalar scalar && scalar.AsBoolean() == true ? scalar : null;

    /// <summary>Views an object; null for another kind and for a <c>Config</c> without clusters.</summary>
    public static KubeconfigView? TryCreate(Resource resource) =>
        resource.Kind == Kind && resource.Node["clusters"] is YamlSequence ? new KubeconfigView(resource) : null;
}
