using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>Finds the objects of a document.</summary>
public static class ResourceReader
{
    /// <summary>The objects of a document, the items of <c>List</c> kinds unfolded; empty for anything that is no Kubernetes object.</summary>
    public static ImmutableArray<Resource> Read(YamlDocument document)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>();
        Add(document, document.Root, null, resources);
        return resources.ToImmutable();
    }

    private static void Add(YamlDocument document, YamlNode? node, Resource? container, ImmutableArray<Resource>.Builder resources)
    {
        if (node is not YamlMapping mapping || mapping["kind"] is not YamlScalar { Value.Length: > 0 } kind)
            return;
        var apiVersion = (mapping["apiVersion"] as YamlScalar)?.Value ?? "";
        if (kind.Value.EndsWith("List", StringComparison.Ordinal) && mapping["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
                Add(document, item, container, resources);
            return;
        }
        resources.Add(new Resource(document, mapping, apiVersion, kind, container));
    }
}
