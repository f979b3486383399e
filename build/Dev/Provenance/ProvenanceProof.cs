using System.Collections.Immutable;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>
/// Holds what the maps of a rendered chart say against what happens: each leaf of its values files gets another value,
/// one at a time, and exactly the keys and scalars that came from it may be other ones then.
/// </summary>
internal sealed class ProvenanceProof
{
    private readonly Chart _chart;
    private readonly ReleaseSettings _settings;
    private readonly ImmutableArray<RenderedDocument> _documents;
    private readonly ImmutableArray<ImmutableArray<RenderedScalar>> _scalars;
    private readonly ProvenanceFigures _figures = new();

    private ProvenanceProof(Chart chart, ReleaseSettings settings)
    {
        _chart = chart;
        _settings = settings;
        var release = ChartRenderer.Render(chart, settings);
        _documents = release.Documents;
        _scalars = [.. _documents.Select(RenderedScalar.FindAll)];
        if (release.HasErrors)
            throw new InvalidDataException($"{chart.Name}: {release.Problems[0].Message}");
    }

    /// <summary>Tries all leaves of a chart and of the values files that are given.</summary>
    /// <exception cref="InvalidDataException">The chart cannot be rendered.</exception>
    public static ProvenanceFigures Run(Chart chart, ReleaseSettings settings)
    {
        var proof = new ProvenanceProof(chart, settings);
        foreach (var file in ValuesFiles.Of(chart, settings))
            proof.Try(file);
        return proof._figures;
    }

    private void Try(SourceFile file)
    {
        var leaves = ValuesLeaf.FindAll(file).ToImmutableArray();
        CheckPlaces(file, leaves);
        for (var i = 0; i < leaves.Length; i++)
        {
            _figures.Leaves++;
            if (Perturbation.Of(leaves[i], i) is not { } perturbation)
                _figures.Empty++;
            else if (Render(perturbation) is { } changed)
                Compare(leaves[i], perturbation, changed);
            else
                _figures.Structural++;
        }
    }

    /// <summary>What resolves into the file is the text of a leaf or key there.</summary>
    private void CheckPlaces(SourceFile file, ImmutableArray<ValuesLeaf> leaves)
    {
        ImmutableArray<TextSpan> others = [.. YamlParser.Parse(file).Documents.SelectMany(static document => ScalarWalk.Of(document.Root)).Where(static item => item.IsKey || item.Scalar.IsNull).Select(static item => item.Scalar.Span)];
        foreach (var scalar in _scalars.SelectMany(static scalars => scalars).Where(scalar => scalar.Mapped.IsValue && scalar.Mapped.Place.File.Path == file.Path))
        {
            _figures.Resolved++;
            if (scalar.Mapped.Place.Span.End > file.Text.Length)
                _figures.Add($"{scalar} resolves behind the end of {file.Path}");
            else if (leaves.FirstOrDefault(scalar.IsOf) is { } leaf)
                _figures.Verbatim += scalar.IsVerbatim(leaf) ? 1 : 0;
            else if (scalar.IsEmptyCollection || scalar.IsIn(others))
                _figures.Others++;
            else
                _figures.Add($"{scalar} '{scalar.Value}' resolves to no leaf or key: {scalar.Mapped.ValuesPath}");
        }
    }

    /// <summary>The scalars as they are with another leaf, document by document; null where it changes which there are.</summary>
    private ImmutableArray<ImmutableArray<RenderedScalar>>? Render(Perturbation perturbation)
    {
        var (chart, settings) = ValuesFiles.Replace(_chart, _settings, perturbation.File);
        var release = ChartRenderer.Render(chart, settings);
        if (release.HasErrors || !release.Documents.Select(static document => document.SourceName).SequenceEqual(_documents.Select(static document => document.SourceName), StringComparer.Ordinal))
            return null;
        ImmutableArray<ImmutableArray<RenderedScalar>> scalars =
        [
            .. release.Documents.Select((document, i) => document.File.Text == _documents[i].File.Text ? _scalars[i] : RenderedScalar.FindAll(document)),
        ];
        return scalars.Zip(_scalars).All(static pair => pair.First == pair.Second || pair.First.Select(static scalar => scalar.Walked.Shape).SequenceEqual(pair.Second.Select(static scalar => scalar.Walked.Shape), StringComparer.Ordinal)) ? scalars : null;
    }

    private void Compare(ValuesLeaf leaf, Perturbation perturbation, ImmutableArray<ImmutableArray<RenderedScalar>> changed)
    {
        _figures.Tried++;
        foreach (var (before, after) in _scalars.SelectMany(static scalars => scalars).Zip(changed.SelectMany(static scalars => scalars)))
        {
            if (FindMismatch(leaf, perturbation, before, after) is { } mismatch)
                _figures.Add(Describe(leaf, perturbation, before, after) + mismatch);
        }
    }

    private string? FindMismatch(ValuesLeaf leaf, Perturbation perturbation, RenderedScalar before, RenderedScalar after)
    {
        var isOther = before.Value != after.Value;
        if (before.IsOf(leaf))
        {
            // A part of the leaf changes where the leaf did.
            var isPart = perturbation.Changed.Contains(before.Mapped.Place.Span) || before.Mapped.Place.Span.Contains(perturbation.Changed);
            if (isOther && !isPart)
                return "changed though its part did not";
            // A function may have left out what changed.
            if (!isOther && isPart && !before.IsVerbatim(leaf))
                _figures.Unmoved++;
            else if (!isOther && isPart)
                return "came from it and did not change";
            if (!isOther)
                return null;
            _figures.Changed++;
            if (!after.IsOf(perturbation.Leaf))
                return $"does not resolve to it any more, but to {after.Mapped.ValuesPath}";
            return before.IsVerbatim(leaf) && !after.IsVerbatim(perturbation.Leaf) ? "is not its text any more" : null;
        }
        if (!isOther)
            return null;
        if (before.Value == leaf.Scalar.Value && after.Value == perturbation.Leaf.Scalar.Value && !before.IsWrittenTruth)
            return "is its text and does not resolve to it";
        // A leaf that tpl expands prints others.
        if (before.Mapped.IsValue && before.Mapped.ValuesPath == after.Mapped.ValuesPath && !before.IsTemplate)
            return $"resolves to {before.Mapped.ValuesPath}, which is what it was";
        _figures.Derived++;
        if (before.ResolveChange(after).Names(leaf))
            _figures.Named++;
        else
            _figures.AddUnnamed(Describe(leaf, perturbation, before, after));
        return null;
    }

    private static string Describe(ValuesLeaf leaf, Perturbation perturbation, RenderedScalar before, RenderedScalar after) =>
        $"{leaf} '{Shorten(leaf.Scalar.Value)}' -> '{Shorten(perturbation.Leaf.Scalar.Value)}': {before} '{Shorten(before.Value)}' -> '{Shorten(after.Value)}' ";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
