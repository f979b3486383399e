using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>
/// Connects a path on a node, as flags give it, with an object of the set. Only the file name can be compared: which
/// folder a file is copied to, no manifest tells.
/// </summary>
public static class ConfigurationFile
{
    /// <summary>Whether an object is the content of the file that a path names: by its file's name, or by the ConfigMap key that embeds it.</summary>
    public static bool IsContentOf(Resource resource, string path) => BaseName(path) == NameOf(resource);

    private static string NameOf(Resource resource) =>
        BaseName(resource.Container is null ? resource.Source.Path : resource.EmbeddedAs);

    private static string BaseName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
