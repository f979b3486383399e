using KubeLint.Analysis.Diagnostics;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>One object of a document: anything with a <c>kind</c>. A read-only view over its nodes.</summary>
public sealed class Resource
{
    /// <summary>Wraps a mapping.</summary>
    /// <param name="document">The document it stands in.</param>
    /// <param name="node">The object's mapping.</param>
    /// <param name="apiVersion">Its <c>apiVersion</c>, or an empty text.</param>
    /// <param name="kind">The scalar of its <c>kind</c>.</param>
    /// <param name="container">The object whose text embeds this one, as a ConfigMap does; or null.</param>
    public Resource(YamlDocument document, YamlMapping node, string apiVersion, YamlScalar kind, Resource? container = null)
    {
        Document = document;
        Node = node;
        ApiVersion = apiVersion;
        KindNode = kind;
        Container = container;
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        Kind = new ResourceKind(slash < 0 ? "" : apiVersion[..slash], kind.Value);
        Version = slash < 0 ? apiVersion : apiVersion[(slash + 1)..];
        Metadata = node["metadata"] as YamlMapping;
        NameNode = NonEmpty(Metadata?["name"]) ?? NonEmpty(Metadata?["generateName"]);
    }

    /// <summary>Wraps the configuration of a tool that has no <c>kind</c>, as k3s' <c>config.yaml</c>.</summary>
    /// <param name="document">The document it stands in.</param>
    /// <param name="node">Its mapping, with at least one key.</param>
    /// <param name="kind">What it is; the kind is a name for messages.</param>
    /// <param name="container">The object whose text embeds this one, or null.</param>
    /// <exception cref="ArgumentException">The mapping is empty.</exception>
    public Resource(YamlDocument document, YamlMapping node, ResourceKind kind, Resource? container = null)
        : this(document, node, "", node.Entries.FirstOrDefault()?.Key ?? throw new ArgumentException("The mapping is empty.", nameof(node)), container)
    {
        Kind = kind;
        IsToolConfiguration = true;
    }

    /// <summary>The document the object stands in; for an embedded one the embedded document.</summary>
    public YamlDocument Document { get; }

    /// <summary>The file that holds the text.</summary>
    public SourceFile Source => Document.Source;

    /// <summary>The object.</summary>
    public YamlMapping Node { get; }

    /// <summary>The <c>apiVersion</c> as written; empty where it is missing.</summary>
    public string ApiVersion { get; }

    /// <summary>Group and kind.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The version part of <see cref="ApiVersion"/>.</summary>
    public string Version { get; }

    /// <summary>The scalar of <c>kind</c>; the first key for a tool's configuration.</summary>
    public YamlScalar KindNode { get; }

    /// <summary>The object whose text embeds this one, or null.</summary>
    public Resource? Container { get; }

    /// <summary>The key of <see cref="Container"/> that holds the text, or the path of the file it becomes; empty where nothing embeds the object.</summary>
    public string EmbeddedAs { get; init; } = "";

    /// <summary>Whether this is a tool's configuration without a <c>kind</c>: no Kubernetes object, but a carrier of control-plane settings.</summary>
    public bool IsToolConfiguration { get; }

    /// <summary>Whether a kustomization applies the file as a patch, so that the object holds only what changes.</summary>
    public bool IsPatch { get; init; }

    /// <summary>The <c>metadata</c> mapping, or null.</summary>
    public YamlMapping? Metadata { get; }

    /// <summary>The scalar of <c>metadata.name</c> (else <c>generateName</c>), or null.</summary>
    public YamlScalar? NameNode { get; }

    /// <summary>The name; empty where there is none.</summary>
    public string Name => NameNode?.Value ?? "";

    /// <summary>The namespace; empty where none is written.</summary>
    public string Namespace => NonEmpty(Metadata?["namespace"])?.Value ?? "";

    /// <summary>Where a finding about the object as a whole points: the name's value, else the kind's.</summary>
    public TextSpan Anchor => (NameNode ?? KindNode).Span;

    /// <summary>The object as <c>group/Kind/namespace/name</c>; for an embedded one behind the key of its container: <c>/ConfigMap//a#audit.yaml#audit.k8s.io/Policy//</c>.</summary>
    public string Key
    {
        get
        {
            var own = $"{Kind.Group}/{Kind.Kind}/{Namespace}/{Name}";
            return Container is null ? own : $"{Container.Key}#{EmbeddedAs}#{own}";
        }
    }

    /// <summary>As <see cref="Key"/>, and where the object is embedded also what embeds it and where: <c>/ConfigMap//enc:data.a.yaml/group/Kind/namespace/name</c>.</summary>
    public string QualifiedKey => Container is null ? Key : $"{Container.QualifiedKey}:{NodePath.Of(Container.Node, Node.Span)}/{Key}";

    /// <summary>How messages call the object: <c>ClusterRole 'ops'</c>, or the kind alone for an object without a name.</summary>
    public string Display => Name.Length == 0 ? Kind.Kind : $"{Kind.Kind} '{Name}'";

    /// <summary>As <see cref="Display"/>, and where the object is embedded also what embeds it: <c>EncryptionConfiguration in ConfigMap 'a'</c>.</summary>
    public string QualifiedDisplay => Container is null ? Display : $"{Display} in {Container.QualifiedDisplay}";

    /// <summary>The value of an annotation, or null.</summary>
    public string? GetAnnotation(string name) => ((Metadata?["annotations"] as YamlMapping)?[name] as YamlScalar)?.Value;

    /// <summary>The value of a label, or null.</summary>
    public string? GetLabel(string name) => ((Metadata?["labels"] as YamlMapping)?[name] as YamlScalar)?.Value;

    private static YamlScalar? NonEmpty(YamlNode? node) => node is YamlScalar { Value.Length: > 0 } scalar ? scalar : null;
}
