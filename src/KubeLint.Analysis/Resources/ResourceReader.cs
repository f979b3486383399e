using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>Finds the objects of a document.</summary>
public static class ResourceReader
{
    /// <summary>
    /// The objects of a document: the items of <c>List</c> kinds unfolded, and behind each object the configurations
    /// that it embeds (<see cref="EmbeddedText"/>). Empty for anything that is no Kubernetes object.
    /// </summary>
    public static ImmutableArray<Resource> Read(YamlDocument document)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>();
        Add(document, document.Root, null, "", resources);
        return resources.ToImmutable();
    }

    private static void Add(YamlDocument document, YamlNode? node, Resource? container, string embeddedAs, ImmutableArray<Resource>.Builder resources)
    {
        if (node is not YamlMapping mapping || mapping["kind"] is not YamlScalar { Value.Length: > 0 } kind)
            return;
        var apiVersion = (mapping["apiVersion"] as YamlScalar)?.Value ?? "";
        if (kind.Value.EndsWith("List", StringComparison.Ordinal) && mapping["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
                Add(document, item, container, embeddedAs, resources);
            return;
        }
        var resource = new Resource(document, mapping, apiVersion, kind, container) { EmbeddedAs = embeddedAs };
        resources.Add(resource);
        foreach (var text in EmbeddedText.FindAll(resource))
            AddEmbedded(text, resource, resources);
        foreach (var plugin in FindPlugins(resource))
            Add(document, plugin["configuration"], resource, (plugin["name"] as YamlScalar)?.Value ?? "", resources);
    }

    private static void AddEmbedded(EmbeddedText text, Resource container, ImmutableArray<Resource>.Builder resources)
    {
        if (!text.MayHoldConfiguration)
            return;
        foreach (var document in YamlParser.ParseEmbedded(container.Source, text.Scalar).Documents)
        {
            if (document.Root is YamlMapping root && ConfigurationKinds.IsConfiguration(root))
                Add(document, root, container, text.Key, resources);
        }
    }

    /// <summary>The plugins of an AdmissionConfiguration, which hold their configurations inline.</summary>
    private static IEnumerable<YamlMapping> FindPlugins(Resource resource) =>
        resource.Kind.Kind == "AdmissionConfiguration" && resource.Node["plugins"] is YamlSequence plugins
            ? plugins.Items.OfType<YamlMapping>()
            : [];
}
