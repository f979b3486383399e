using System.Collections.Immutable;
using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Indents, repeats, replaces and wraps; what is copied keeps its origins.</summary>
internal static class TextShaping
{
    /// <summary>Blanks before every line, empty ones too.</summary>
    public static TextValue Indent(RenderContext context, long count, TextValue value, string before)
    {
        var text = value.Text;
        CheckCount(count);
        context.CheckTextLength(text.Length + (Math.Min(count, int.MaxValue) * (1L + text.AsSpan().Count('\n'))));
        var blanks = (int)count;
        var indented = new TextBuilder().Append(before).Append(' ', blanks);
        var start = 0;
        for (var end = text.IndexOf('\n', start); end >= 0; end = text.IndexOf('\n', start))
        {
            indented.Append(value, start, end + 1 - start).Append(' ', blanks);
            start = end + 1;
        }
        return indented.Append(value, start, text.Length - start).ToText();
    }

    public static TextValue Repeat(RenderContext context, long count, TextValue value)
    {
        CheckCount(count);
        if (value.Text.Length == 0)
            return value;
        context.CheckTextLength(Math.Min(count, int.MaxValue) * value.Text.Length);
        context.Charge(count / 16);
        if (value.Segments.IsEmpty)
            return new TextValue(new StringBuilder().Insert(0, value.Text, (int)count).ToString());
        context.Charge(count * value.Segments.Length);
        var repeated = new TextBuilder();
        for (var i = 0; i < count; i++)
            repeated.Append(value);
        return repeated.ToText();
    }

    /// <summary>Replaces every occurrence; an empty one stands before every character and at the end.</summary>
    public static TextValue Replace(RenderContext context, string old, TextValue replacement, TextValue value)
    {
        var places = FindAll(value.Text, old);
        context.CheckTextLength(value.Text.Length + ((long)places.Length * (replacement.Text.Length - old.Length)));
        context.Charge(value.Text.Length / 16);
        if (places.IsEmpty)
            return value;
        var replaced = new TextBuilder();
        var start = 0;
        foreach (var place in places)
        {
            replaced.Append(value, start, place - start).Append(replacement);
            start = place + old.Length;
        }
        return replaced.Append(value, start, value.Text.Length - start).ToText();
    }

    /// <summary>Breaks lines at blanks; lengths count bytes.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="width">Bytes of a line.</param>
    /// <param name="newLine">What breaks a line; a line feed where it is empty.</param>
    /// <param name="value">The text, taken for one line.</param>
    /// <param name="breaksWords">Whether words longer than a line are broken.</param>
    public static TextValue Wrap(RenderContext context, long width, TextValue newLine, TextValue value, bool breaksWords)
    {
        var bytes = GoBytes.FromText(value.Text).AsSpan();
        var separator = newLine.Text.Length == 0 ? new TextValue("\n") : newLine;
        var step = (int)Math.Clamp(width, 1, int.MaxValue / 2);
        var pieces = new List<(int Start, int End)>();
        var offset = 0;
        while (bytes.Length - offset > step)
        {
            if (bytes[offset] == ' ')
            {
                offset++;
                continue;
            }
            var blank = bytes[offset..(offset + step + 1)].LastIndexOf((byte)' ');
            var next = blank >= 0 || breaksWords ? -1 : bytes[(offset + step)..].IndexOf((byte)' ');
            var end = blank >= 0 ? offset + blank : breaksWords ? offset + step : next < 0 ? bytes.Length : offset + step + next;
            var isLast = blank < 0 && !breaksWords && next < 0;
            if (isLast)
                break;
            pieces.Add((offset, end));
            offset = blank < 0 && breaksWords ? end : end + 1;
        }
        context.CheckTextLength(bytes.Length + ((long)pieces.Count * separator.Text.Length));
        var wrapped = new TextBuilder();
        var cutter = new ByteCutter(value);
        foreach (var (start, end) in pieces)
            wrapped.Append(cutter.Cut(start, end)).Append(separator);
        return wrapped.Append(cutter.Cut(offset, bytes.Length)).ToText();
    }

    private static void CheckCount(long count)
    {
        if (count < 0)
            throw new FunctionException("strings: negative Repeat count");
    }

    private static ImmutableArray<int> FindAll(string text, string part)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        if (part.Length == 0)
        {
            for (var i = 0; i < text.Length; i += GoBytes.CharCountAt(text, i))
                places.Add(i);
            places.Add(text.Length);
            return places.DrainToImmutable();
        }
        for (var i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + part.Length, StringComparison.Ordinal))
            places.Add(i);
        return places.DrainToImmutable();
    }
}
