using System.Collections.Immutable;

namespace KubeLint.Dev.Docs;

/// <summary>The documentation as it stands in the repository: pages by path, the two indexes among them.</summary>
internal sealed record DocumentationTree(ImmutableSortedDictionary<string, string> Files)
{
    public static DocumentationTree Read(string root)
    {
        var rules = Path.Combine(root, RepositoryLayout.Rules);
        var files = Directory.EnumerateFiles(rules, "KL*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(root, RepositoryLayout.Index))
            .Append(Path.Combine(root, RepositoryLayout.Readme))
            .Where(File.Exists);
        return new(files.ToImmutableSortedDictionary(
            file => Path.GetRelativePath(root, file).Replace('\\', '/'),
            static file => File.ReadAllText(file).ReplaceLineEndings("\n"),
            StringComparer.Ordinal));
    }

    public string? Find(string path) => Files.GetValueOrDefault(path);

    public IEnumerable<string> Pages => Files.Keys.Where(static path => Path.GetFileName(path).StartsWith("KL", StringComparison.Ordinal));
}
