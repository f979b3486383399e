using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Origins;

/// <summary>Where a value comes from: a place in a values file, or what it was computed from. Immutable and shared.</summary>
internal abstract class Origin
{
    /// <summary>The values that were read for it.</summary>
    public abstract ImmutableArray<ValuesOrigin> Reads { get; }

    /// <summary>The origin of what is computed from values: null where none of them has one.</summary>
    public static Origin? Derive(IEnumerable<Origin?> origins)
    {
        var reads = origins.SelectMany(static origin => origin is null ? [] : origin.Reads).Distinct().Take(DerivedOrigin.MaxReads).ToImmutableArray();
        return reads.IsEmpty ? null : new DerivedOrigin(reads);
    }
}

/// <summary>A key, scalar or collection that a values file, a <c>--set</c> or a manifest's inline values hold.</summary>
/// <param name="file">The file.</param>
/// <param name="span">The key or value in it; a scalar with its quotes.</param>
/// <param name="path">The path in root notation: <c>sub.image.tag</c>, <c>list[0]</c>, <c>global.x</c>.</param>
/// <param name="mapContent">The way from an offset and a length in the scalar's text to a span of <paramref name="file"/>; null where only the whole has a place.</param>
internal sealed class ValuesOrigin(SourceFile file, TextSpan span, string path, Func<int, int, TextSpan>? mapContent = null) : Origin
{
    public SourceFile File { get; } = file;

    public TextSpan Span { get; } = span;

    public string Path { get; } = path;

    public override ImmutableArray<ValuesOrigin> Reads => [this];

    /// <summary>Where a part of the scalar's text stands.</summary>
    public TextSpan SpanOf(int start, int length) => mapContent?.Invoke(start, length) ?? Span;

    /// <summary>The same place under another path, as a subchart's values are seen from its parent.</summary>
    public ValuesOrigin WithPath(string path) => new(File, Span, path, mapContent);
}

/// <summary>Computed from values, or made up; no part of it stands in any file.</summary>
internal sealed class DerivedOrigin(ImmutableArray<ValuesOrigin> reads, bool isRandom = false) : Origin
{
    /// <summary>A message lists a few; the rest is of no use to anybody.</summary>
    public const int MaxReads = 16;

    public override ImmutableArray<ValuesOrigin> Reads { get; } = reads;

    /// <summary>Whether Helm would give another text at every run.</summary>
    public bool IsRandom { get; } = isRandom;
}
