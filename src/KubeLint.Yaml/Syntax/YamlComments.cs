using System.Collections.Immutable;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeLint.Yaml.Syntax;

/// <summary>
/// Reads the comments of a text. Costs most of a parse, so callers ask only for text that holds the mark they look
/// for.
/// </summary>
public static class YamlComments
{
    /// <summary>
    /// The comments of a file in file order; a <c>#</c> inside a scalar is none. Where the text is no YAML, those
    /// before the error.
    /// </summary>
    /// <param name="file">The file.</param>
    public static ImmutableArray<YamlComment> Read(SourceFile file) => Read(new TextOrigin(file.Text));

    /// <summary>The comments of YAML that a scalar holds; all positions are those of the file that holds the scalar.</summary>
    /// <param name="scalar">The scalar, in any style.</param>
    public static ImmutableArray<YamlComment> ReadEmbedded(YamlScalar scalar) => Read(scalar.CreateEmbeddedOrigin());

    private static ImmutableArray<YamlComment> Read(TextOrigin origin)
    {
        origin = TextRepair.RemoveMarks(origin);
        for (var repairs = 0; ; repairs++)
        {
            var comments = ImmutableArray.CreateBuilder<YamlComment>();
            var error = Scan(origin, comments);
            if (error is null || repairs == TextRepair.Limit || TextRepair.TryRepair(origin, error) is not { } repaired)
                return comments.DrainToImmutable();
            origin = repaired;
        }
    }

    private static SyntaxError? Scan(TextOrigin origin, ImmutableArray<YamlComment>.Builder comments)
    {
        // Apart from the parse, because YamlDotNet's parser rejects valid YAML when its scanner hands on comments.
        var scanner = new Scanner(new StringReader(origin.Text), skipComments: false);
        try
        {
            // Behind an error the scanner may report it again without end.
            while (scanner.MoveNext() && scanner.Current is not Error)
            {
                if (scanner.Current is Comment comment)
                    comments.Add(Create(origin, (int)Math.Min(comment.Start.Index, origin.Text.Length)));
            }
            return null;
        }
        catch (Exception e) when (SyntaxError.IsOne(e))
        {
            return SyntaxError.Create(e, scanner.CurrentPosition, new NodeText(origin.Text));
        }
    }

    private static YamlComment Create(TextOrigin origin, int start)
    {
        var text = origin.Text;
        var end = LineBreaks.FindEnd(text, start);
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        var line = LineBreaks.FindLineStart(text, start);
        var isOwnLine = LineBreaks.SkipBlanks(text, line) == start;
        return new YamlComment(origin.Map(TextSpan.FromBounds(start, end)), text[start..end].TrimStart('#').Trim(), isOwnLine);
    }
}
