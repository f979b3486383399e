using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>A diagnostic whose place is one in a file on disk.</summary>
/// <param name="Diagnostic">The diagnostic at that place.</param>
internal sealed record LocatedDiagnostic(Diagnostic Diagnostic)
{
    /// <summary>The diagnostic as it was found: for a release, in the rendered text.</summary>
    public Diagnostic Found { get; init; } = Diagnostic;

    /// <summary>The other places that the text came through, nearest first; empty for what stands in a manifest.</summary>
    public ImmutableArray<Location> Chain { get; init; } = [];

    /// <summary>The template's line where the place is not in it, as <c>templates/deployment.yaml(42)</c>; else empty.</summary>
    public string RenderedBy { get; init; } = "";

    /// <summary>The release that it is about; null for a manifest.</summary>
    public HelmReleaseInput? Release { get; init; }

    /// <summary>What the text that it was found in is known by: a manifest's path; a rendered text itself, since a template may render several.</summary>
    public object FoundIn => Release is null ? Found.Location.File.Path : Found.Location.File;
}
