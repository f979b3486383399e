using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Execution;

/// <summary>Adds to a finding inside an anchor's text the places where the text is used again.</summary>
internal sealed class AliasSites
{
    private readonly ILookup<string, YamlAlias> _aliases;

    public AliasSites(IEnumerable<ResourceSet> sets) =>
        _aliases = sets.SelectMany(set => set.Documents.Concat(set.Resources.Select(r => r.Document)).Distinct())
            .SelectMany(document => document.Aliases, static (document, alias) => (document.Source.Path, alias))
            .ToLookup(pair => pair.Path, pair => pair.alias);

    public Diagnostic AddTo(Diagnostic diagnostic)
    {
        var file = diagnostic.Location.File;
        if (!_aliases.Contains(file.Path))
            return diagnostic;
        var sites = _aliases[file.Path]
            .Where(alias => alias.Target.Span.Contains(diagnostic.Location.Span))
            .Select(alias => new Location(file, alias.Span))
            .Except(diagnostic.Related);
        return diagnostic with { Related = diagnostic.Related.AddRange(sites) };
    }
}
