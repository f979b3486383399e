using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>Gathers the suppressions of a run's inputs.</summary>
/// <param name="names">The rules there are.</param>
/// <param name="peers">The checks of other linters; null where their marks do not count.</param>
internal sealed class InputSuppressions(RuleNames names, PeerChecks? peers)
{
    private readonly ImmutableArray<SuppressionMark>.Builder _marks = ImmutableArray.CreateBuilder<SuppressionMark>();
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<SuppressionMark> Marks => _marks.ToImmutable();

    public ImmutableArray<Diagnostic> Problems => _problems.ToImmutable();

    /// <summary>Reads those of the manifests.</summary>
    public void ReadManifests(AnalysisInputs inputs)
    {
        var resources = inputs.Sets.SelectMany(set => set.Resources).ToLookup(resource => resource.Source);
        foreach (var stream in inputs.Streams.DistinctBy(stream => stream.Source.Path, StringComparer.Ordinal))
        {
            var (marks, problems) = Read(stream, resources[stream.Source]);
            _marks.AddRange(marks);
            _problems.AddRange(problems);
        }
    }

    /// <summary>Reads those of charts: comments and annotations that are rendered, comments that are not, and comments of values files.</summary>
    public void ReadReleases(AnalysisInputs inputs, ReleaseLocator locator)
    {
        if (inputs.Releases.IsEmpty)
            return;
        var resources = inputs.Sets.SelectMany(set => set.Resources).ToLookup(resource => resource.Source);
        foreach (var text in inputs.Releases.SelectMany(release => release.Texts))
        {
            var (marks, problems) = Read(text.Stream, resources[text.File]);
            _marks.AddRange(marks.Select(mark => ToTemplate(mark, text.File, locator)));
            _problems.AddRange(problems.Select(problem => locator.Locate(problem).Diagnostic));
        }
        foreach (var file in inputs.Releases.SelectMany(release => release.Templates).DistinctBy(file => file.Path, StringComparer.Ordinal))
            Add(SuppressionReader.ReadTemplate(file, names));
        foreach (var file in inputs.Releases.SelectMany(release => release.AllValuesFiles).DistinctBy(file => file.Path, StringComparer.Ordinal))
            Add(SuppressionReader.Read(file, YamlParser.Parse(file).Documents, [], names));
    }

    private (IEnumerable<SuppressionMark> Marks, ImmutableArray<Diagnostic> Problems) Read(YamlStream stream, IEnumerable<Resource> resources)
    {
        var (marks, problems) = SuppressionReader.Read(stream.Source, stream.Documents, resources, names);
        return (peers is null ? marks : marks.AddRange(PeerMarkReader.Read(stream.Source, stream.Documents, resources, peers)), problems);
    }

    /// <summary>A mark that a template renders stands in the template, and speaks of what is rendered below it; one about a file, of the template's.</summary>
    private static SuppressionMark ToTemplate(SuppressionMark mark, SourceFile rendered, ReleaseLocator locator)
    {
        var location = locator.Locate(mark.Location);
        return mark.Scope == new TextSpan(0, rendered.Text.Length)
            ? mark with { Location = location, Scope = new TextSpan(0, location.File.Text.Length), ScopeIn = location.File.Path }
            : mark with { Location = location, ScopeIn = rendered };
    }

    private void Add((ImmutableArray<SuppressionMark> Marks, ImmutableArray<Diagnostic> Problems) read)
    {
        _marks.AddRange(read.Marks);
        _problems.AddRange(read.Problems);
    }
}
