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
    public static ImmutableArray<YamlComment> Read(SourceFile file)
    {
        var comments = ImmutableArray.CreateBuilder<YamlComment>();
        // Apart from the parse, because YamlDotNet's parser rejects valid YAML when its scanner hands on comments.
        var scanner = new Scanner(new StringReader(file.Text), skipComments: false);
        try
        {
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                    comments.Add(Create(file.Text, (int)Math.Min(comment.Start.Index, file.Text.Length)));
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // The parse reports what is wrong with the text.
        }
        return comments.DrainToImmutable();
    }

    private static YamlComment Create(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not '\n' and not '\r')
            end++;
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        var before = start;
        while (before > 0 && text[before - 1] is ' ' or '\t')
            before--;
        var isOwnLine = before == 0 || text[before - 1] is '\n' or '\r';
        return new YamlComment(TextSpan.FromBounds(start, end), text[start..end].TrimStart('#').Trim(), isOwnLine);
    }
}
