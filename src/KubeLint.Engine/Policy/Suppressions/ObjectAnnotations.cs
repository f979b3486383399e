using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>Where annotations about an object stand.</summary>
internal static class ObjectAnnotations
{
    /// <summary>The object's own annotations, or null.</summary>
    public static YamlMapping? Of(Resource resource) => Read(resource.Node);

    /// <summary>Those of the pod templates in it, and of the job template around one.</summary>
    public static IEnumerable<YamlMapping> OfTemplates(Resource resource)
    {
        for (var node = resource.Node["spec"] as YamlMapping ?? resource.Node; node is not null; node = node["spec"] as YamlMapping)
        {
            if ((node["jobTemplate"] ?? node["template"]) is not YamlMapping template)
                yield break;
            if (Read(template) is { } annotations)
                yield return annotations;
            node = template;
        }
    }

    private static YamlMapping? Read(YamlMapping owner) => (owner["metadata"] as YamlMapping)?["annotations"] as YamlMapping;
}
