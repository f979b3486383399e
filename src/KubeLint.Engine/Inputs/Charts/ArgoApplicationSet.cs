using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Reads the releases of an Argo CD ApplicationSet, as far as its generators can be known without a cluster.</summary>
internal static class ArgoApplicationSet
{
    /// <summary>The releases of the template, once for each set of values that a list or the repository's folders give.</summary>
    public static IEnumerable<HelmReleaseInput> Read(Resource resource, RepositoryCharts charts)
    {
        if (resource.Node.At("spec", "template") is not { } template)
            return [];
        return resource.Node.ItemsAt("spec", "generators")
            .SelectMany(generator => generator.ItemsAt("list", "elements").Select(ReadElement).Concat(ReadFolders(generator, charts)).DefaultIfEmpty(new PlaceholderValues([])))
            .SelectMany(values => new ArgoApplication(resource, charts, values).Read(template));
    }

    private static PlaceholderValues ReadElement(YamlNode element)
    {
        var values = ImmutableArray.CreateBuilder<(string, string)>();
        Add(element, "");
        return new PlaceholderValues(values.ToImmutable());

        void Add(YamlNode node, string path)
        {
            if (node is YamlScalar scalar)
                values.Add((path, scalar.Value));
            foreach (var entry in (node as YamlMapping)?.Entries ?? [])
                Add(entry.Value, path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}");
        }
    }

    private static IEnumerable<PlaceholderValues> ReadFolders(YamlNode generator, RepositoryCharts charts)
    {
        var directories = generator.ItemsAt("git", "directories");
        var excluded = directories.Where(IsExcluded).SelectMany(directory => charts.FindFolders(directory.TextAt("path"))).ToHashSet(StringComparer.Ordinal);
        return directories.Where(static directory => !IsExcluded(directory))
            .SelectMany(directory => charts.FindFolders(directory.TextAt("path")))
            .Where(folder => !excluded.Contains(folder)).Distinct(StringComparer.Ordinal)
            .Select(static folder => new PlaceholderValues(
            [
                ("path", folder), ("path.path", folder), ("path.basename", Path.GetFileName(folder)), ("path.basenameNormalized", Path.GetFileName(folder)),
                .. folder.Split('/').Select(static (part, i) => ($"path[{i}]", part)),
            ]));
    }

    private static bool IsExcluded(YamlNode directory) => directory.TextAt("exclude") == "true";
}
