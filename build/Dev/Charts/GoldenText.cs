using System.Collections.Immutable;
using KubeLint.Helm.Rendering;

namespace KubeLint.Dev.Charts;

/// <summary>A manifest as <c>helm template</c> prints it.</summary>
/// <param name="Source">The template's full name.</param>
/// <param name="Text">The manifest without white space at its end.</param>
internal sealed record GoldenDocument(string Source, string Text)
{
    public bool HasLine(string line) => Text.Split('\n').Contains(line, StringComparer.Ordinal);

    public static GoldenDocument Of(RenderedDocument document) => new(document.SourceName, document.File.Text.TrimEnd());
}

/// <summary>What <c>helm template</c> prints, in parts.</summary>
internal static class GoldenText
{
    private const string Separator = "---\n# Source: ";

    public static ImmutableArray<GoldenDocument> Split(string output)
    {
        if (output.Length == 0)
            return [];
        return [.. ("\n" + output).Split("\n" + Separator)[1..].Select(static part =>
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            return end < 0 ? new GoldenDocument(part, "") : new GoldenDocument(part[..end], part[(end + 1)..].TrimEnd());
        })];
    }

    /// <summary>The documents as the newest Helm would print them.</summary>
    public static ImmutableArray<GoldenDocument> Apply(ImmutableArray<GoldenDocument> documents, ImmutableArray<GoldenDifference> differences) =>
        differences.Aggregate(documents, static (documents, difference) => (difference.Move, difference.Rename) switch
        {
            ({ } line, _) => Move(documents, line, difference),
            (_, { } name) => [.. documents.Select(document => document.Source == difference.Document ? document with { Source = name } : document)],
            _ => Replace(documents, difference),
        });

    private static ImmutableArray<GoldenDocument> Move(ImmutableArray<GoldenDocument> documents, string line, GoldenDifference difference)
    {
        var moved = documents.Where(document => document.HasLine(line)).ToImmutableArray();
        if (moved.IsEmpty)
            throw new InvalidDataException($"No document has the line '{line}'.");
        var others = documents.RemoveRange(moved);
        var index = others.TakeWhile(document => !document.HasLine(difference.Before!)).Count();
        return others.InsertRange(index, moved);
    }

    private static ImmutableArray<GoldenDocument> Replace(ImmutableArray<GoldenDocument> documents, GoldenDifference difference)
    {
        // Whole lines: a line break stands before and behind them.
        var before = "\n" + string.Concat(difference.Golden.Select(static line => line + "\n"));
        var after = "\n" + string.Concat(difference.Newest.Select(static line => line + "\n"));
        var count = 0;
        var changed = documents.Select(document =>
        {
            var text = $"\n{document.Text}\n";
            if (difference.Document is { } source && source != document.Source || !text.Contains(before, StringComparison.Ordinal))
                return document;
            count++;
            return document with { Text = text.Replace(before, after, StringComparison.Ordinal).TrimStart('\n').TrimEnd('\n') };
        }).Where(static document => document.Text.Length > 0).ToImmutableArray();
        return count > 0 ? changed : throw new InvalidDataException($"No document has the lines '{string.Join('|', difference.Golden)}'.");
    }
}
