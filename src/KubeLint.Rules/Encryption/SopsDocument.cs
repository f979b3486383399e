using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>Files that SOPS encrypted: what they hold can only be read with a key.</summary>
internal static class SopsDocument
{
    /// <summary>Whether a document carries SOPS' metadata.</summary>
    public static bool IsEncrypted(YamlDocument document) => (document.Root as YamlMapping)?["sops"] is YamlMapping;

    /// <summary>Whether an object, or the one whose text embeds it, stands in an encrypted document.</summary>
    public static bool Holds(Resource resource)
    {
        for (var current = resource; current is not null; current = current.Container)
        {
            if (IsEncrypted(current.Document))
                return true;
        }
        return false;
    }
}
