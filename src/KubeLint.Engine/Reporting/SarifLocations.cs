using KubeLint.Analysis.Diagnostics;
using Microsoft.CodeAnalysis.Sarif;
using Location = KubeLint.Analysis.Diagnostics.Location;

namespace KubeLint.Engine.Reporting;

/// <summary>Places as SARIF writes them: relative to the project's folder, with end positions.</summary>
internal sealed class SarifLocations
{
    private const string ProjectRoot = "PROJECTROOT";

    private readonly ProjectPaths _paths;

    public SarifLocations(ProjectPaths paths) => _paths = paths;

    public Dictionary<string, ArtifactLocation> CreateBaseIds() => new()
    {
        [ProjectRoot] = new ArtifactLocation { Uri = new Uri(_paths.Root), Description = new Message { Text = "The project's folder" } },
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
        if (!_paths.Contains(path))
            return new ArtifactLocation { Uri = new Uri(path) };
        var escaped = string.Join('/', _paths.ToRelative(path).Split('/').Select(Uri.EscapeDataString));
        return new ArtifactLocation { Uri = new Uri(escaped, UriKind.Relative), UriBaseId = ProjectRoot };
    }
}
