using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>Finds the objects of a document.</summary>
public sealed class ResourceReader
{
    private readonly ImmutableArray<Resource>.Builder _resources = ImmutableArray.CreateBuilder<Resource>();
    private readonly bool _isPatch;

    private ResourceReader(bool isPatch) => _isPatch = isPatch;

    /// <summary>
    /// The objects of a document: the items of <c>List</c> kinds unfolded, and behind each object the configurations
    /// that it embeds (<see cref="EmbeddedText"/>). Empty for anything that is no Kubernetes object and no
    /// configuration of a known tool.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="isPatch">Whether a kustomization applies the file as a patch.</param>
    public static ImmutableArray<Resource> Read(YamlDocument document, bool isPatch = false)
    {
        var reader = new ResourceReader(isPatch);
        reader.Add(document, document.Root, null, "");
        return reader._resources.ToImmutable();
    }

    private void Add(YamlDocument document, YamlNode? node, Resource? container, string embeddedAs)
    {
        if (node is not YamlMapping { Entries.IsEmpty: false } mapping)
            return;
        if (mapping["kind"] is not YamlScalar { Value.Length: > 0 } kind)
        {
            if (CarrierCatalog.Recognize(mapping, container is null ? document.Source.Path : embeddedAs) is { } tool)
                Add(new Resource(document, mapping, tool, container) { EmbeddedAs = embeddedAs, IsPatch = _isPatch });
            return;
        }
        if (kind.Value.EndsWith("List", StringComparison.Ordinal) && mapping["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
                Add(document, item, container, embeddedAs);
            return;
        }
        var apiVersion = (mapping["apiVersion"] as YamlScalar)?.Value ?? "";
        Add(new Resource(document, mapping, apiVersion, kind, container) { EmbeddedAs = embeddedAs, IsPatch = _isPatch });
    }

    private void Add(Resource resource)
    {
        _resources.Add(resource);
        foreach (var text in EmbeddedText.FindAll(resource))
            AddEmbedded(text, resource);
        foreach (var inner in EmbeddedObject.FindAll(resource))
            AddEmbedded(inner, resource);
    }

    private void AddEmbedded(EmbeddedText text, Resource container)
    {
        if (!text.MayHoldConfiguration)
            return;
        foreach (var document in text.Parse(container.Source).Documents)
        {
            // An object of any other kind is data here, as a template that an operator applies later.
            if (document.Root is YamlMapping root && (text.IsApplied || root["kind"] is null || ConfigurationKinds.IsConfiguration(root) || IsStaticPodOfComponent(text, document, root)))
                Add(document, root, container, text.Key);
        }
    }

    /// <summary>Whether a file is a pod that the kubelet runs and that is a component of the control plane; any other pod of a node is the node's matter.</summary>
    private static bool IsStaticPodOfComponent(EmbeddedText text, YamlDocument document, YamlMapping root) =>
        text.Key.Contains("/etc/kubernetes/manifests/", StringComparison.Ordinal)
        && root["kind"] is YamlScalar { Value: "Pod" } kind && root["apiVersion"] is YamlScalar { Value: "v1" }
        && !CarrierCatalog.Read(new Resource(document, root, "v1", kind)).IsEmpty;

    private void AddEmbedded(EmbeddedObject inner, Resource container)
    {
        if (inner.Kind is { } kind && inner.Node is { Entries.IsEmpty: false } && inner.Node["kind"] is null)
            Add(new Resource(container.Document, inner.Node, kind, container) { EmbeddedAs = inner.Key, IsPatch = _isPatch });
        else
            Add(container.Document, inner.Node, container, inner.Key);
    }
}
