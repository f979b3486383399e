using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>
/// Connects a path on a node, as flags give it, with an object of the set. Only the file name can be compared: which
/// folder a file is copied to, no manifest tells.
/// </summary>
public static class ConfigurationFile
{
    /// <summary>Whether an object is the content of the file that a path names: by its file's name, or by the ConfigMap key that embeds it.</summary>
    public static bool IsContentOf(Resource resource, string path) => BaseName(path) == NameOf(resource);

    private static string NameOf(Resource resource)
    {
        if (resource.Container is not { } container)
            return BaseName(resource.Source.Path);
        var entries = (container.Node["data"] as YamlMapping)?.Entries ?? [];
        return entries.FirstOrDefault(entry => entry.Value.Span.Contains(resource.Node.Span))?.Key.Value ?? "";
    }

    private static string BaseName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
