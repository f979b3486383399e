using KubeLint.Analysis.Diagnostics;
using Microsoft.CodeAnalysis.Sarif;
using Location = KubeLint.Analysis.Diagnostics.Location;

namespace KubeLint.Engine.Reporting;

/// <summary>
/// Places as SARIF writes them: relative to the repository's folder, since GitHub reads relative paths so and knows of no
/// base id; to the project's where there is no repository; with end positions.
/// </summary>
internal sealed class SarifLocations
{
    private readonly string _baseId;
    private readonly string _baseDescription;

    public SarifLocations(AnalysisOptions options)
    {
        (_baseId, _baseDescription) = options.RepositoryDirectory is null ? ("PROJECTROOT", "The project's folder") : ("REPOROOT", "The repository's folder");
        Paths = new ProjectPaths(options.RepositoryDirectory ?? options.ProjectDirectory);
    }

    /// <summary>Paths relative to the base.</summary>
    public ProjectPaths Paths { get; }

    public Dictionary<string, ArtifactLocation> CreateBaseIds() => new()
    {
        [_baseId] = new ArtifactLocation { Uri = new Uri(Paths.Root), Description = new Message { Text = _baseDescription } },
    };

    public Microsoft.CodeAnalysis.Sarif.Location Create(Diagnostic diagnostic)
    {
        var location = Create(diagnostic.Location);
        if (diagnostic.ResourceKey.Length > 0)
        {
            location.LogicalLocations =
            [
                new LogicalLocation
                {
                    FullyQualifiedName = diagnostic.Path.Length == 0 ? diagnostic.ResourceKey : $"{diagnostic.ResourceKey}:{diagnostic.Path}",
                    Kind = "object",
                },
            ];
        }
        return location;
    }

    public Microsoft.CodeAnalysis.Sarif.Location CreateRelated(Location location, int index)
    {
        var related = Create(location);
        related.Id = index + 1;
        return related;
    }

    public Microsoft.CodeAnalysis.Sarif.Location Create(Location location) => new()
    {
        PhysicalLocation = new PhysicalLocation { ArtifactLocation = CreateArtifact(location.File.Path), Region = CreateRegion(location) },
    };

    private static Region CreateRegion(Location location)
    {
        var (start, end) = (location.Start, location.End);
        return new Region { StartLine = start.Line, StartColumn = start.Column, EndLine = end.Line, EndColumn = end.Column };
    }

    private ArtifactLocation CreateArtifact(string path)
    {
        // A relative reference must not climb above its base.
        if (!Paths.Contains(path))
            return new ArtifactLocation { Uri = new Uri(path) };
        var escaped = string.Join('/', Paths.ToRelative(path).Split('/').Select(Uri.EscapeDataString));
        return new ArtifactLocation { Uri = new Uri(escaped, UriKind.Relative), UriBaseId = _baseId };
    }
}
