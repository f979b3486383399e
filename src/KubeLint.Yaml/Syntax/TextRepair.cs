using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>
/// Rewrites what YamlDotNet refuses and Kubernetes reads, with a map back to the text: blanks on empty lines that
/// begin a block scalar, lines inside brackets or double quotes that are indented no more than the block around them,
/// comments that touch what they follow, and byte order marks before documents behind the first.
/// </summary>
internal static class TextRepair
{
    /// <summary>How often one text is repaired: each time costs a parse, and no text that a person wrote needs many.</summary>
    public const int Limit = 64;

    /// <summary>The byte order mark.</summary>
    public const char Mark = '\uFEFF';

    private const int Padding = 128;

    /// <summary>The text with the refused lines rewritten, or null where the error is one.</summary>
    public static TextOrigin? TryRepair(TextOrigin origin, SyntaxError error)
    {
        var message = error.Exception.Message;
        if (message.Contains("extra spaces in first line", StringComparison.Ordinal) || message.Contains("more spaces in lines above", StringComparison.Ordinal))
            return RemoveBlanks(origin, error.Span.Start);
        if (message.Contains("multi-line double-quoted scalar, found wrong indentation", StringComparison.Ordinal))
            return Indent(origin, error.ScannerOffset, FindClosingQuote(origin.Text, error.ScannerOffset));
        if (message.Contains("found invalid comment after", StringComparison.Ordinal))
            return SeparateComment(origin, error.Span.Start);
        // The scanner's only one of this type that names no cause is that of a plain scalar inside brackets.
        if (error.Exception is InvalidOperationException && !message.Contains("scanner", StringComparison.Ordinal) && !message.Contains("break", StringComparison.Ordinal))
            return Indent(origin, error.ScannerOffset, FindClosingBracket(origin.Text, error.ScannerOffset));
        return null;
    }

    /// <summary>The text without the byte order marks that begin documents, as files that were put together have.</summary>
    public static TextOrigin RemoveMarks(TextOrigin origin)
    {
        var text = origin.Text;
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
            return origin;
        var rewriter = new Rewriter(text, 0);
        var rest = 0;
        for (; mark >= 0; mark = text.IndexOf(Mark, mark + 1))
        {
            if (!BeginsDocument(text, mark))
                continue;
            rewriter.Copy(rest, mark);
            rest = mark + 1;
        }
        return rest == 0 ? origin : rewriter.Complete(origin, rest);
    }

    /// <summary>Whether an offset begins a line, and no line but blank ones and comments stands between it and the begin of its document.</summary>
    private static bool BeginsDocument(string text, int offset)
    {
        if (LineBreaks.FindLineStart(text, offset) != offset)
            return false;
        for (var line = offset; line > 0;)
        {
            var previous = LineBreaks.FindPreviousLineStart(text, line);
            var content = text.AsSpan(previous, line - previous).Trim();
            if (content is "..." || (content.StartsWith("---") && content[3..].TrimStart() is [] or ['#', ..]))
                return true;
            if (content is not [] and not ['#', ..])
                return false;
            line = previous;
        }
        return true;
    }

    /// <summary>Empties the lines of blanks that end at an offset.</summary>
    private static TextOrigin? RemoveBlanks(TextOrigin origin, int end)
    {
        var text = origin.Text;
        var start = LineBreaks.FindLineStart(text, end);
        while (start > 0)
        {
            var previous = LineBreaks.FindPreviousLineStart(text, start);
            if (text.AsSpan(previous, start - previous).Trim().Length > 0)
                break;
            start = previous;
        }
        var rewriter = new Rewriter(text, start);
        for (var line = start; line < end;)
        {
            var lineEnd = LineBreaks.FindEnd(text, line);
            var next = lineEnd + LineBreaks.LengthAt(text, lineEnd);
            rewriter.Copy(lineEnd, next);
            line = next;
        }
        return rewriter.Length == end ? null : rewriter.Complete(origin, end);
    }

    /// <summary>Puts a blank before the comment that touches what it follows.</summary>
    private static TextOrigin? SeparateComment(TextOrigin origin, int offset)
    {
        var text = origin.Text;
        while (offset < text.Length && !LineBreaks.IsBreak(text[offset]) && (text[offset] != '#' || offset == 0 || text[offset - 1] is not ']' and not '"' and not '\'' and not ','))
            offset++;
        if (offset >= text.Length || text[offset] != '#')
            return null;
        var rewriter = new Rewriter(text, offset);
        rewriter.Insert(" ", offset);
        return rewriter.Complete(origin, offset);
    }

    /// <summary>Indents the line at an offset and those behind it that begin before another.</summary>
    private static TextOrigin Indent(TextOrigin origin, int offset, int last)
    {
        var text = origin.Text;
        var line = LineBreaks.FindLineStart(text, offset);
        var rewriter = new Rewriter(text, line);
        while (line <= Math.Max(offset, last) && line < text.Length)
        {
            var lineEnd = LineBreaks.FindEnd(text, line);
            var next = lineEnd + LineBreaks.LengthAt(text, lineEnd);
            rewriter.Insert(new string(' ', Padding), line);
            rewriter.Copy(line, next);
            line = next;
        }
        return rewriter.Complete(origin, line);
    }

    private static int FindClosingQuote(string text, int offset)
    {
        while (offset < text.Length && text[offset] != '"')
            offset += text[offset] == '\\' ? 2 : 1;
        return offset;
    }

    /// <summary>The line that begins with a closing bracket is the last one; an inner bracket only makes one more repair.</summary>
    private static int FindClosingBracket(string text, int offset)
    {
        var line = LineBreaks.FindLineStart(text, offset);
        while (line < text.Length)
        {
            var first = LineBreaks.SkipBlanks(text, line);
            if (first < text.Length && text[first] is ']' or '}')
                return line - 1;
            var lineEnd = LineBreaks.FindEnd(text, line);
            line = lineEnd + LineBreaks.LengthAt(text, lineEnd);
            if (text.AsSpan(first, lineEnd - first).IndexOfAny(']', '}') >= 0)
                return first;
        }
        return offset;
    }

    private sealed class Rewriter
    {
        private readonly string _text;
        private readonly StringBuilder _result;
        private readonly OffsetMap _map = new();

        public Rewriter(string text, int start)
        {
            _text = text;
            _result = new StringBuilder(text.Length + 256);
            Copy(0, start);
        }

        public int Length => _result.Length;

        public void Copy(int start, int end)
        {
            _result.Append(_text, start, end - start);
            _map.Add(end - start, TextSpan.FromBounds(start, end));
        }

        public void Insert(string text, int at)
        {
            _result.Append(text);
            _map.Add(text.Length, new TextSpan(at, 0));
        }

        public TextOrigin Complete(TextOrigin origin, int rest)
        {
            Copy(rest, _text.Length);
            return new TextOrigin(_result.ToString(), origin, _map, default);
        }
    }
}
