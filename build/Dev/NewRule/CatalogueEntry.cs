using System.Collections.Immutable;
using System.Text.Json;

namespace KubeLint.Dev.NewRule;

/// <summary>What the catalogue says of a rule, written or not.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name in Pascal case.</param>
/// <param name="Severity">The default severity in lower case.</param>
/// <param name="Title">The title.</param>
internal sealed record CatalogueEntry(string Id, string Name, string Severity, string Title)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true };

    public static ImmutableArray<CatalogueEntry> Read(string root) =>
        JsonSerializer.Deserialize<ImmutableArray<CatalogueEntry>>(File.ReadAllText(Path.Combine(root, RepositoryLayout.Catalogue)), s_options);
}
