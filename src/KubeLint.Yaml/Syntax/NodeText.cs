using KubeLint.Yaml.Text;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml.Syntax;

/// <summary>Finds where nodes begin and end in a text; the parser's marks take in tags, anchors and trailing lines.</summary>
internal sealed class NodeText(string text)
{
    /// <summary>Where the last node that was read ends.</summary>
    public int ContentEnd { get; set; }

    public int Clamp(long index) => (int)Math.Min(index, text.Length);

    public TextSpan ScalarSpan(Scalar scalar, ScalarStyle style)
    {
        var start = Clamp(scalar.Start.Index);
        var end = Math.Max(start, Clamp(scalar.End.Index));
        var hasProperties = !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty;
        if (style == ScalarStyle.Plain && scalar.Value.Length == 0)
        {
            start = end = hasProperties ? SkipProperties(scalar, start, out _) : FindEmpty(start);
        }
        else
        {
            if (hasProperties)
                SkipProperties(scalar, start, out start);
            if (style is ScalarStyle.Literal or ScalarStyle.Folded)
                end = TrimBlock(start, end);
        }
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        ContentEnd = Math.Max(ContentEnd, span.End);
        return span;
    }

    /// <summary>Where a collection begins: at its bracket, or at its first child.</summary>
    /// <param name="start">The collection's event.</param>
    /// <param name="isFlow">Whether it is written in flow style.</param>
    /// <param name="first">The event behind it.</param>
    public int CollectionStart(NodeEvent start, bool isFlow, ParsingEvent first)
    {
        var index = Clamp(start.End.Index);
        // A list that is indented no more than its key is marked at its first dash.
        if (!isFlow && start is SequenceStart && index > start.Start.Index && text[index - 1] == '-')
            return index - 1;
        // A single pair in a flow sequence has no bracket, and the parser marks it at the sequence's.
        return isFlow && (index >= text.Length || text[index] != (start is MappingStart ? '{' : '[')) ? Clamp(first.Start.Index) : index;
    }

    /// <summary>Where a collection ends: behind its bracket, or behind its last child.</summary>
    public int CollectionEnd(ParsingEvent end, bool isFlow)
    {
        var index = Clamp(end.End.Index);
        if (isFlow && index < text.Length && text[index] == (end is MappingEnd ? '}' : ']'))
            ContentEnd = index + 1;
        return ContentEnd;
    }

    /// <summary>Moves over tag and anchor; returns where the last of them ends.</summary>
    private int SkipProperties(NodeEvent node, int offset, out int content)
    {
        var end = offset;
        for (var left = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1); left > 0; left--)
        {
            if (offset >= text.Length || text[offset] is not '&' and not '!')
                break;
            var isVerbatim = offset + 1 < text.Length && text[offset] == '!' && text[offset + 1] == '<';
            while (offset < text.Length && !char.IsWhiteSpace(text[offset]) && (isVerbatim || text[offset] is not ',' and not ']' and not '}'))
                offset++;
            end = offset;
            while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || text[offset] == '#'))
                offset = text[offset] == '#' ? LineBreaks.FindEnd(text, offset) : offset + 1;
        }
        content = offset;
        return end;
    }

    /// <summary>An absent value stands behind its indicator; where the parser marks it elsewhere, behind the node before.</summary>
    private int FindEmpty(int mark)
    {
        if (mark > 0 && text[mark - 1] is ':' or '-' or '?')
            return mark;
        var colon = LineBreaks.SkipBlanks(text, ContentEnd);
        return colon < mark && text[colon] == ':' ? colon + 1 : Math.Min(mark, ContentEnd);
    }

    /// <summary>Leaves out the last line end and the blank lines behind; with <c>+</c> they belong to the value.</summary>
    private int TrimBlock(int start, int end)
    {
        var header = LineBreaks.FindEnd(text, start);
        if (text.AsSpan(start, Math.Min(3, header - start)).Contains('+'))
            return end;
        var last = end;
        while (last > header && (text[last - 1] is ' ' or '\t' || LineBreaks.IsBreak(text[last - 1])))
            last--;
        // Blanks at the end of the last line are part of the value.
        return Math.Min(end, LineBreaks.FindEnd(text, last));
    }
}
