using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs;

/// <summary>Finds the marks of template languages in a text.</summary>
internal static class TemplateSyntax
{
    /// <summary>Offset of the first mark anywhere, or -1.</summary>
    public static int FindFirst(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (IsMark(text, i))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// Offset of the first mark that can have caused a syntax error, or -1: it stands before the end of the line of
    /// the error, behind the documents that parsed, and neither in a comment nor inside a quoted or block scalar.
    /// </summary>
    public static int FindCause(YamlStream stream, int error)
    {
        var text = stream.Source.Text;
        var end = stream.Source.GetLineSpan(stream.Source.GetPosition(error).Line).End;
        var line = stream.Documents.Where(d => d.Span.End <= error).Select(d => d.Span.End).DefaultIfEmpty().Max();
        var blockIndent = -1;
        while (line <= end && line < text.Length)
        {
            var lineEnd = text.AsSpan(line).IndexOf('\n') is >= 0 and var length ? line + length : text.Length;
            var content = text.AsSpan(line, lineEnd - line).TrimEnd();
            var indent = content.Length - content.TrimStart().Length;
            if (content.Length > indent && indent <= blockIndent)
                blockIndent = -1;
            if (blockIndent < 0)
            {
                if (FindOutsideQuotes(content) is >= 0 and var mark)
                    return line + mark;
                if (IsBlockHeader(content))
                    blockIndent = indent;
            }
            line = lineEnd + 1;
        }
        return -1;
    }

    /// <summary>The mark at an offset, as <c>{{</c>.</summary>
    public static string MarkAt(string text, int offset) => text.Substring(offset, 2);

    /// <summary>What the mark belongs to.</summary>
    public static string EngineOf(string mark) => mark switch
    {
        "{%" => "Jinja",
        "<%" => "ERB",
        _ => "Go or Jinja",
    };

    private static bool IsMark(ReadOnlySpan<char> text, int i) =>
        (text[i] == '{' && text[i + 1] is '{' or '%') || (text[i] == '<' && text[i + 1] == '%');

    private static int FindOutsideQuotes(ReadOnlySpan<char> line)
    {
        var quote = '\0';
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (quote != '\0')
            {
                if (quote == '"' && line[i] == '\\')
                    i++;
                else if (line[i] == quote)
                    quote = '\0';
            }
            else if (IsMark(line, i))
            {
                return i;
            }
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '\t' or '[' or '{' or ','))
            {
                quote = line[i];
            }
            else if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
            {
                return -1;
            }
        }
        return -1;
    }

    private static bool IsBlockHeader(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        var header = (comment < 0 ? line : line[..comment]).TrimEnd();
        var bare = header.TrimEnd("+-123456789");
        return bare.Length > 0 && bare[^1] is '|' or '>' && header.Length - bare.Length <= 2 && (bare.Length == 1 || bare[^2] is ' ' or '\t');
    }
}
