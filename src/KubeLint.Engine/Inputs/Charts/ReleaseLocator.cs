using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Helm.Rendering;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Takes what was found in rendered text to the values line or the template line that it came from.</summary>
internal sealed class ReleaseLocator
{
    private readonly FrozenDictionary<SourceFile, (RenderedText Text, LoadedRelease Release)> _texts;

    public ReleaseLocator(IEnumerable<LoadedRelease> releases) =>
        _texts = releases.SelectMany(release => release.Texts, (release, text) => (text.File, Value: (text, release))).ToFrozenDictionary(pair => pair.File, pair => pair.Value);

    /// <summary>Where a diagnostic belongs; one about a manifest stays where it is.</summary>
    public LocatedDiagnostic Locate(Diagnostic found)
    {
        if (!_texts.TryGetValue(found.Location.File, out var rendered) || rendered.Release.Places is not { } places)
            return new LocatedDiagnostic(found);
        var mapped = rendered.Text.Resolve(found.Location.Span);
        var (primary, chain) = places.Locate(mapped.Place, mapped.Chain);
        var related = found.Related.Select(Locate).ToImmutableArray();
        var diagnostic = found with
        {
            Location = primary,
            Scope = primary.Span,
            Related = [.. related.Concat(chain).Where(location => location != primary).Distinct()],
            Arguments = Renumber(found, related),
        };
        return new LocatedDiagnostic(diagnostic)
        {
            Found = found,
            Chain = chain,
            RenderedBy = DescribeTemplate(mapped, primary, places),
            Release = rendered.Release.Release,
        };
    }

    /// <summary>Where a place of a rendered text belongs; one of a manifest stays where it is.</summary>
    public Location Locate(Location location)
    {
        if (!_texts.TryGetValue(location.File, out var rendered) || rendered.Release.Places is not { } places)
            return location;
        var mapped = rendered.Text.Resolve(location.Span);
        return places.Locate(mapped.Place, mapped.Chain).Primary;
    }

    /// <summary>The template's line, unless the finding is there.</summary>
    private static string DescribeTemplate(MappedSpan mapped, Location primary, ChartPlaces places)
    {
        var template = mapped.Chain.Prepend(mapped.Place).FirstOrDefault(ChartPlaces.IsInTemplate);
        return template is null || (template.File.Path == primary.File.Path && template.Span == primary.Span) ? "" : places.Describe(template);
    }

    // The one message that tells line and column of the other place, which so far is one of the rendered text.
    private static ImmutableArray<string> Renumber(Diagnostic found, ImmutableArray<Location> related) =>
        found.Descriptor.Id == FileDiagnostics.DuplicateMappingKey.Id && related is [var first]
            ? [found.Arguments[0], ToText(first.Start.Line), ToText(first.Start.Column)]
            : found.Arguments;

    private static string ToText(int number) => number.ToString(CultureInfo.InvariantCulture);
}
