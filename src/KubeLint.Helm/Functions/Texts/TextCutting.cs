using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Cuts texts at offsets that count bytes, as Sprig does.</summary>
internal static class TextCutting
{
    private const string Mark = "...";

    /// <summary>The first bytes, or the last ones for a negative number.</summary>
    public static TextValue Truncate(long count, TextValue value)
    {
        var length = GoBytes.Length(value.Text);
        if (count < 0 && length + count > 0)
            return GoBytes.Slice(value, (int)(length + count), length);
        return count >= 0 && length > count ? GoBytes.Slice(value, 0, (int)count) : value;
    }

    public static TextValue Substring(long start, long end, TextValue value)
    {
        var length = GoBytes.Length(value.Text);
        if (start < 0)
            return Slice(value, 0, end, length);
        return end < 0 || end > length ? Slice(value, start, length, length) : Slice(value, start, end, length);
    }

    /// <summary>Shortens a text to a number of bytes, with dots at its end, or at both ends for an offset.</summary>
    public static TextValue Abbreviate(long offset, long width, TextValue value)
    {
        if (width < 4 || (offset > 0 && width < 7))
            return value;
        var length = GoBytes.Length(value.Text);
        if (length <= width)
            return value;
        var room = width - Mark.Length;
        if (offset > length)
            offset = length;
        if (length - offset < room)
            offset = length - room;
        if (offset <= 4)
            return new TextBuilder().Append(GoBytes.Slice(value, 0, (int)room)).Append(Mark).ToText();
        if (width < 7)
            return TextValue.Empty;
        var abbreviated = new TextBuilder().Append(Mark);
        if (offset + room >= length)
            return abbreviated.Append(GoBytes.Slice(value, (int)(length - room), length)).ToText();
        // The rest is abbreviated in its turn, which is nothing where the dots leave no room.
        return room < 4 ? abbreviated.ToText() : abbreviated.Append(Abbreviate(0, room, GoBytes.Slice(value, (int)offset, length))).ToText();
    }

    /// <exception cref="FunctionException">Go panics.</exception>
    private static TextValue Slice(TextValue value, long start, long end, int length)
    {
        if (end < 0 || end > length)
            throw new FunctionException(FormattableString.Invariant($"runtime error: slice bounds out of range [:{end}]") + (end < 0 ? "" : FormattableString.Invariant($" with length {length}")));
        if (start > end)
            throw new FunctionException(FormattableString.Invariant($"runtime error: slice bounds out of range [{start}:{end}]"));
        return GoBytes.Slice(value, (int)start, (int)end);
    }
}
