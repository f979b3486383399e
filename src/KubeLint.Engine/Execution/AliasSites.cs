using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Execution;

/// <summary>Adds to a finding inside an anchor's text the places where the text is used again.</summary>
internal sealed class AliasSites
{
    /// <summary>More places than these tell a reader nothing.</summary>
    public const int Limit = 20;

    private readonly Dictionary<SourceFile, AnchoredTexts> _byFile;

    public AliasSites(IEnumerable<ResourceSet> sets) =>
        _byFile = sets.SelectMany(set => set.AllDocuments).Distinct()
            .SelectMany(document => document.Aliases, static (document, alias) => (document.Source, Anchored: alias.Target.Span, Site: alias.Span))
            .GroupBy(use => use.Source)
            .ToDictionary(group => group.Key, group => new AnchoredTexts(group.ToLookup(use => use.Anchored, use => use.Site)));

    public Diagnostic AddTo(Diagnostic diagnostic)
    {
        var file = diagnostic.Location.File;
        if (!_byFile.TryGetValue(file, out var anchored))
            return diagnostic;
        var sites = anchored.FindUses(diagnostic.Location.Span).Select(site => new Location(file, site)).Except(diagnostic.Related);
        return diagnostic with { Related = diagnostic.Related.AddRange(sites) };
    }

    /// <summary>The texts of one file that aliases use, sorted by their begin.</summary>
    private sealed class AnchoredTexts
    {
        private readonly TextSpan[] _texts;
        private readonly TextSpan[][] _uses;
        private readonly SpanIndex _index;

        public AnchoredTexts(ILookup<TextSpan, TextSpan> uses)
        {
            var sorted = uses.OrderBy(group => group.Key.Start).ToList();
            _texts = [.. sorted.Select(group => group.Key)];
            _uses = [.. sorted.Select(group => group.Distinct().OrderBy(use => use.Start).Take(Limit).ToArray())];
            _index = new SpanIndex(_texts);
        }

        /// <summary>The first uses of the texts that hold a span, in file order.</summary>
        public IEnumerable<TextSpan> FindUses(TextSpan span) =>
            _index.FindContaining(span).SelectMany(i => _uses[i]).Distinct().OrderBy(use => use.Start).Take(Limit);
    }
}
