using System.Collections.Immutable;
using KubeLint.Engine;
using Microsoft.Build.Framework;

namespace KubeLint.Build;

/// <summary>Reads the <c>KubeManifest</c> items.</summary>
internal static class ManifestItems
{
    /// <summary>
    /// The files to analyse, each once in each of its sets. A file that the project lists itself counts as listed:
    /// the default items add nothing to it, and they do not reach into the folders of other projects.
    /// </summary>
    public static ImmutableArray<ManifestInput> Read(IEnumerable<ITaskItem> items, string projectDirectory)
    {
        var nested = new NestedProjects(projectDirectory);
        var manifests = new List<ManifestInput>();
        foreach (var file in items.GroupBy(item => item.GetMetadata("FullPath"), StringComparer.Ordinal))
        {
            var listed = file.Where(item => !IsDefault(item)).ToList();
            if (listed.Count == 0 && nested.Contains(file.Key))
                continue;
            var sets = (listed.Count > 0 ? listed : [.. file]).Select(item => item.GetMetadata("ResourceSet"));
            var isNamed = listed.Any(item => item.GetMetadata("RecursiveDir").Length == 0);
            manifests.AddRange(sets.Distinct(StringComparer.Ordinal).Select(set => new ManifestInput(file.Key, set, isNamed)));
        }
        return [.. manifests];
    }

    private static bool IsDefault(ITaskItem item) => item.GetMetadata("_KubeLintDefaultItem").Length > 0;
}
