using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

/// <summary>The annotations of an object, one by one.</summary>
internal static class ResourceAnnotations
{
    /// <summary>Keys and values; a value that is no scalar is left out.</summary>
    public static IEnumerable<(YamlScalar Key, YamlScalar Value)> Annotations(this Resource resource) =>
        from entry in (resource.Metadata?["annotations"] as YamlMapping)?.Entries ?? []
        where entry.Value is YamlScalar
        select (entry.Key, (YamlScalar)entry.Value);

    /// <summary>Whether a key or its value holds one of the words, in any case; a value of <c>false</c> does not count.</summary>
    public static bool AnnotationsMention(this Resource resource, params string[] words) =>
        resource.Annotations().Any(annotation => annotation.Value.Value is not ("false" or "")
            && words.Any(word => annotation.Key.Value.Contains(word, StringComparison.OrdinalIgnoreCase) || annotation.Value.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
