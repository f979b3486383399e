using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Execution;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>The suppressions of a run, and what is wrong with them.</summary>
internal sealed class SuppressionSet
{
    private readonly Dictionary<(object Text, string Id), (SpanIndex Scopes, ImmutableArray<SuppressionMark> Marks)> _marks;
    private readonly DateOnly _today;

    public SuppressionSet(IEnumerable<SuppressionMark> marks, DateOnly today)
    {
        Marks = [.. marks];
        _marks = Marks.GroupBy(mark => (mark.ScopeIn, mark.Descriptor.Id)).ToDictionary(group => group.Key, group =>
        {
            // In the order of the index's places.
            ImmutableArray<SuppressionMark> sorted = [.. group.OrderBy(mark => mark.Scope.Start)];
            return (new SpanIndex(sorted.Select(mark => mark.Scope)), sorted);
        });
        _today = today;
    }

    public ImmutableArray<SuppressionMark> Marks { get; }

    /// <summary>
    /// The marks that cover a finding, the expired ones among them, text by text in the order of their scopes: same rule,
    /// same text, and the finding begins in the scope. One of a release stands in the rendered text, and in each file that this came through.
    /// </summary>
    public IEnumerable<SuppressionMark> Covering(LocatedDiagnostic located)
    {
        var id = located.Diagnostic.Descriptor.Id;
        var found = FindIn(located.FoundIn, located.Found.Location.Span, id);
        return located.Release is null ? found
            : located.Chain.Prepend(located.Diagnostic.Location).SelectMany(place => FindIn(place.File.Path, place.Span, id)).Concat(found);
    }

    /// <summary>The mark that suppresses a finding, or null: the one that covers the least text.</summary>
    public SuppressionMark? FindFor(LocatedDiagnostic located) =>
        Covering(located).Where(mark => !mark.IsExpired(_today)).MinBy(mark => mark.Scope.Length);

    /// <summary>KL0033 for each mark whose date has passed, KL0032 for each other that covers nothing. A mark that several releases render is one.</summary>
    /// <param name="diagnostics">Everything that was found, at whatever level.</param>
    /// <param name="isComplete">Whether a file was analysed to its end by a rule; else the mark may have its finding yet.</param>
    public IEnumerable<Diagnostic> FindStale(IEnumerable<LocatedDiagnostic> diagnostics, Func<SuppressionMark, bool> isComplete)
    {
        var used = new HashSet<SuppressionMark>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in diagnostics)
            used.UnionWith(Covering(diagnostic));
        foreach (var marks in Marks.Where(mark => !mark.IsOfPeer).GroupBy(mark => (mark.Location.File.Path, mark.Location.Span, mark.Descriptor.Id)))
        {
            var mark = marks.First();
            if (mark.IsExpired(_today))
            {
                yield return new Diagnostic(SuppressionDiagnostics.Expired, mark.Location,
                    [mark.Descriptor.Id, mark.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
            }
            else if (!marks.Any(used.Contains) && marks.All(isComplete))
            {
                yield return new Diagnostic(SuppressionDiagnostics.Unused, mark.Location, [mark.Descriptor.Id]);
            }
        }
    }

    private IEnumerable<SuppressionMark> FindIn(object text, TextSpan span, string id) =>
        _marks.TryGetValue((text, id), out var known)
            ? known.Scopes.FindContaining(new TextSpan(span.Start, 0)).Reverse().Select(place => known.Marks[place])
            : [];
}
