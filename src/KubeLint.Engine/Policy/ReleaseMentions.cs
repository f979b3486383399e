using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Inputs.Charts;

namespace KubeLint.Engine.Policy;

/// <summary>Makes one finding of those that several releases of a chart share, and says in messages what rendered them.</summary>
internal sealed class ReleaseMentions
{
    /// <summary>More names than these tell a reader nothing.</summary>
    private const int MaxNames = 3;

    private readonly Dictionary<string, int> _releasesOfCharts;

    public ReleaseMentions(IEnumerable<HelmReleaseInput> releases) =>
        _releasesOfCharts = releases.GroupBy(release => release.ChartPath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The findings about manifests as they are, and those about releases each once.</summary>
    public IEnumerable<Finding> Merge(IEnumerable<(LocatedDiagnostic Located, Finding Finding)> findings)
    {
        var groups = findings.GroupBy(pair => pair.Located.Release is null ? (object)pair.Finding : new SharedFinding(
            pair.Located.Release.ChartPath, pair.Finding.Diagnostic.Descriptor.Id, pair.Finding.Diagnostic.Location.File.Path,
            pair.Finding.Diagnostic.Location.Span.Start, MessageWithoutNames(pair.Finding.Diagnostic, pair.Located.Release), pair.Located.RenderedBy, pair.Finding.Suppression is null));
        foreach (var group in groups)
        {
            var (located, finding) = group.First();
            yield return located.Release is null ? finding : finding with
            {
                Diagnostic = finding.Diagnostic with { MessageFormat = finding.Diagnostic.MessageFormat + Escape(Describe(located, group.Select(pair => pair.Located.Release!))) },
            };
        }
    }

    /// <summary>What stands behind a message, in parentheses; nothing where the place says it all.</summary>
    private string Describe(LocatedDiagnostic located, IEnumerable<HelmReleaseInput> releases)
    {
        var renderedBy = located.RenderedBy.Length == 0 ? "" : $"rendered by {located.RenderedBy}";
        var names = _releasesOfCharts[located.Release!.ChartPath] == 1 ? [] : releases.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        var inReleases = names switch
        {
            [] => "",
            [var only] => $"in release '{only}'",
            _ => $"in releases {Join(names)}",
        };
        return renderedBy.Length + inReleases.Length == 0 ? "" : $" ({$"{renderedBy} {inReleases}".Trim()})";
    }

    // The objects of two releases are told apart by what the releases are called; the mistake is one.
    private static string MessageWithoutNames(Diagnostic diagnostic, HelmReleaseInput release)
    {
        var names = ((string[])[release.Name, release.Namespace]).Where(static name => name.Length > 0).OrderByDescending(static name => name.Length).ToArray();
        return DiagnosticDescriptor.FormatMessage(diagnostic.MessageFormat, [.. diagnostic.Arguments.Select(argument =>
            names.Aggregate(argument, static (text, name) => text.Replace(name, "\ufffc", StringComparison.Ordinal)))]);
    }

    private static string NameOf(HelmReleaseInput release) =>
        release.Label.Length > 0 ? release.Label : release.Name.Length > 0 ? release.Name : Path.GetFileNameWithoutExtension(release.ChartPath);

    private static string Join(List<string> names)
    {
        var shown = names.Count <= MaxNames + 1 ? names : names[..MaxNames];
        var quoted = shown.ConvertAll(static name => $"'{name}'");
        var last = shown.Count < names.Count ? FormattableString.Invariant($"{names.Count - shown.Count} more") : quoted[^1];
        var others = shown.Count < names.Count ? quoted : quoted[..^1];
        return $"{string.Join(", ", others)} and {last}";
    }

    private static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private sealed record SharedFinding(string Chart, string Id, string Path, int Start, string Message, string RenderedBy, bool IsReported);
}
