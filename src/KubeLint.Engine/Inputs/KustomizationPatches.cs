using System.Collections.Frozen;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs;

/// <summary>The files that kustomizations apply as patches: their objects hold only what changes.</summary>
internal static class KustomizationPatches
{
    /// <summary>Full paths of the patch files that kustomizations among the documents name.</summary>
    public static FrozenSet<string> Find(IEnumerable<YamlDocument> documents) => documents
        .Where(IsKustomization)
        .SelectMany(static document => FindPaths((YamlMapping)document.Root!).Select(path => Resolve(document.Source.Path, path)))
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    private static bool IsKustomization(YamlDocument document) =>
        document.Root is YamlMapping root
        && (root["kind"] is YamlScalar { Value: "Kustomization" or "Component" }
            ? (root["apiVersion"] as YamlScalar)?.Value.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true
            : Path.GetFileNameWithoutExtension(document.Source.Path).Equals("kustomization", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> FindPaths(YamlMapping kustomization)
    {
        foreach (var key in (string[])["patches", "patchesStrategicMerge", "patchesJson6902"])
        {
            foreach (var item in (kustomization[key] as YamlSequence)?.Items ?? [])
            {
                if ((item is YamlMapping patch ? patch["path"] : item) is YamlScalar { Value.Length: > 0 } path && !path.Value.Contains('\n', StringComparison.Ordinal))
                    yield return path.Value;
            }
        }
    }

    private static string? Resolve(string kustomization, string path) =>
        path.Contains('\0', StringComparison.Ordinal) || Path.GetDirectoryName(kustomization) is not { } folder ? null : Path.GetFullPath(path, folder);
}
