using System.Collections.Immutable;

namespace KubeLint.Engine.Projects;

/// <summary>Makes inputs of the <c>KubeManifest</c> items.</summary>
internal static class ProjectManifests
{
    /// <summary>
    /// The files to analyse, each once in each of its sets. A file that the project lists itself counts as listed:
    /// the default items add nothing to it, and they do not reach into the folders of other projects.
    /// </summary>
    public static ImmutableArray<ManifestInput> Read(IEnumerable<ProjectManifest> items, string projectDirectory)
    {
        var nested = new NestedProjects(projectDirectory);
        var manifests = new List<ManifestInput>();
        foreach (var file in items.GroupBy(item => item.Path, StringComparer.Ordinal))
        {
            var listed = file.Where(item => !item.IsDefault).ToList();
            if (listed.Count == 0 && nested.Contains(file.Key))
                continue;
            var sets = (listed.Count > 0 ? listed : [.. file]).Select(item => item.ResourceSet);
            var isNamed = listed.Any(item => !item.IsFromPattern);
            manifests.AddRange(sets.Distinct(StringComparer.Ordinal).Select(set => new ManifestInput(file.Key, set, isNamed)));
        }
        return [.. manifests];
    }
}
