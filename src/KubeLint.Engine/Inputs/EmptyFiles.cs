using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs;

/// <summary>Finds the files that somebody named and in which nothing is known.</summary>
internal static class EmptyFiles
{
    private static readonly ImmutableArray<string> s_namesOfOthers = ["values", "chart", "kustomization", ".gitlab-ci", "azure-pipelines", "docker-compose", "compose", "skaffold"];

    /// <summary>One diagnostic for each such file. What could not be read has its own.</summary>
    public static IEnumerable<Diagnostic> Find(ImmutableArray<ManifestInput> manifests, ImmutableArray<LoadedFile> files, ImmutableArray<ResourceSet> sets)
    {
        if (!manifests.Any(manifest => manifest.IsListed))
            return [];
        var known = sets.SelectMany(set => set.Resources).Select(resource => resource.Source.Path).ToHashSet(StringComparer.Ordinal);
        return manifests.Zip(files)
            .Where(pair => pair.First.IsListed && pair.Second is { Stream: not null, Diagnostics.IsEmpty: true } && !known.Contains(pair.First.Path) && !IsOfOthers(pair.First.Path))
            .DistinctBy(pair => pair.First.Path)
            .Select(pair => new Diagnostic(FileDiagnostics.NoKnownDocument, new Location(pair.Second.Stream!.Source, new TextSpan(0, 0)), [Path.GetFileName(pair.First.Path)]));
    }

    /// <summary>Whether a file belongs to a tool that reads more than manifests: Helm, Kustomize, a build server.</summary>
    private static bool IsOfOthers(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return s_namesOfOthers.Any(other => name.Equals(other, StringComparison.OrdinalIgnoreCase) || name.StartsWith(other + "-", StringComparison.OrdinalIgnoreCase) || name.StartsWith(other + ".", StringComparison.OrdinalIgnoreCase))
            || path.Split('/', '\\').Any(folder => folder is ".github" or ".circleci");
    }
}
