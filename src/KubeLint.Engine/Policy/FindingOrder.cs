using System.Collections.Immutable;

namespace KubeLint.Engine.Policy;

/// <summary>The order of a report, which does not depend on the order in which rules ran.</summary>
internal static class FindingOrder
{
    /// <summary>
    /// Sorts by relative path, line, column, id, then by what else can differ, and drops what was found twice, as
    /// through two aliases of one node.
    /// </summary>
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings, ProjectPaths paths) =>
    [
        .. findings
            .Select(finding => (Finding: finding, Key: CreateKey(finding, paths)))
            .OrderBy(pair => pair.Key.Path, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Start)
            .ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Length)
            .ThenBy(pair => pair.Key.Message, StringComparer.Ordinal)
            .ThenBy(pair => pair.Finding.Diagnostic.ResourceKey, StringComparer.Ordinal)
            .DistinctBy(pair => pair.Key)
            .Select(pair => pair.Finding),
    ];

    private static FindingKey CreateKey(Finding finding, ProjectPaths paths)
    {
        var diagnostic = finding.Diagnostic;
        var span = diagnostic.Location.Span;
        // An offset orders as line and column do.
        return new FindingKey(paths.ToRelative(diagnostic.Location.File.Path), span.Start, diagnostic.Descriptor.Id, span.Length, diagnostic.Message);
    }

    private sealed record FindingKey(string Path, int Start, string Id, int Length, string Message);
}
