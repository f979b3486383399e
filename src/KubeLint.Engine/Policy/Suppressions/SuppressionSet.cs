using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Execution;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>The suppressions of a run, and what is wrong with them.</summary>
internal sealed class SuppressionSet
{
    private readonly Dictionary<(string Path, string Id), (SpanIndex Scopes, ImmutableArray<SuppressionMark> Marks)> _marks;
    private readonly DateOnly _today;

    public SuppressionSet(IEnumerable<SuppressionMark> marks, DateOnly today)
    {
        Marks = [.. marks];
        _marks = Marks.GroupBy(mark => (mark.Location.File.Path, mark.Descriptor.Id)).ToDictionary(group => group.Key, group =>
        {
            // In the order of the index's places.
            ImmutableArray<SuppressionMark> sorted = [.. group.OrderBy(mark => mark.Scope.Start)];
            return (new SpanIndex(sorted.Select(mark => mark.Scope)), sorted);
        });
        _today = today;
    }

    public ImmutableArray<SuppressionMark> Marks { get; }

    /// <summary>The marks that cover a finding, the expired ones among them, in the order of their scopes: same rule, same file, and the finding begins in the scope.</summary>
    public IEnumerable<SuppressionMark> Covering(Diagnostic diagnostic)
    {
        var (file, span) = (diagnostic.Location.File, diagnostic.Location.Span);
        return _marks.TryGetValue((file.Path, diagnostic.Descriptor.Id), out var known)
            ? known.Scopes.FindContaining(new TextSpan(span.Start, 0)).Reverse().Select(place => known.Marks[place])
            : [];
    }

    /// <summary>The mark that suppresses a finding, or null: the one that covers the least text.</summary>
    public SuppressionMark? FindFor(Diagnostic diagnostic) =>
        Covering(diagnostic).Where(mark => !mark.IsExpired(_today)).MinBy(mark => mark.Scope.Length);

    /// <summary>KL0033 for each mark whose date has passed, KL0032 for each other that covers nothing.</summary>
    /// <param name="diagnostics">Everything that was found, at whatever level.</param>
    /// <param name="isComplete">Whether a file was analysed to its end by a rule; else the mark may have its finding yet.</param>
    public IEnumerable<Diagnostic> FindStale(IEnumerable<Diagnostic> diagnostics, Func<SuppressionMark, bool> isComplete)
    {
        var used = new HashSet<SuppressionMark>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in diagnostics)
            used.UnionWith(Covering(diagnostic));
        foreach (var mark in Marks.Where(mark => !mark.IsOfPeer))
        {
            if (mark.IsExpired(_today))
            {
                yield return new Diagnostic(SuppressionDiagnostics.Expired, mark.Location,
                    [mark.Descriptor.Id, mark.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
            }
            else if (!used.Contains(mark) && isComplete(mark))
            {
                yield return new Diagnostic(SuppressionDiagnostics.Unused, mark.Location, [mark.Descriptor.Id]);
            }
        }
    }
}
