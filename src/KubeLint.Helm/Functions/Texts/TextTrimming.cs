using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Takes characters away; what stays keeps its origins.</summary>
internal static class TextTrimming
{
    /// <summary>Without the characters at both ends that a condition holds for.</summary>
    public static TextValue Trim(TextValue value, Func<Rune, bool> isTrimmed)
    {
        var text = value.Text;
        var start = 0;
        while (start < text.Length && Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length) is var _ && isTrimmed(rune))
            start += length;
        var end = text.Length;
        while (end > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, end - start), out var rune, out var length) is var _ && isTrimmed(rune))
            end -= length;
        return value.Slice(start, end - start);
    }

    public static TextValue TrimSet(string set, TextValue value)
    {
        var runes = set.EnumerateRunes().ToHashSet();
        return Trim(value, runes.Contains);
    }

    public static TextValue TrimSuffix(string suffix, TextValue value) =>
        value.Text.EndsWith(suffix, StringComparison.Ordinal) ? value.Slice(0, value.Text.Length - suffix.Length) : value;

    public static TextValue TrimPrefix(string prefix, TextValue value) =>
        value.Text.StartsWith(prefix, StringComparison.Ordinal) ? value.Slice(prefix.Length, value.Text.Length - prefix.Length) : value;

    /// <summary>Without space. Sprig looks at bytes, and takes those of what it changes for characters.</summary>
    public static TextValue RemoveSpace(TextValue value) => Filter(value, static (bytes, index) => !IsSpace(bytes[index]));

    /// <summary>The first bytes of words, taken for characters.</summary>
    public static TextValue Initials(TextValue value) =>
        Filter(value, static (bytes, index) => !IsSpace(bytes[index]) && (index == 0 || IsSpace(bytes[index - 1])));

    private static bool IsSpace(byte value) => char.IsWhiteSpace((char)value);

    private static TextValue Filter(TextValue value, Func<byte[], int, bool> isKept)
    {
        var bytes = GoBytes.FromText(value.Text);
        var places = Enumerable.Range(0, bytes.Length).Where(index => isKept(bytes, index)).ToList();
        if (places.Count == bytes.Length)
            return value;
        if (bytes.Length != value.Text.Length)
            return new TextValue(string.Concat(places.Select(index => (char)bytes[index])), Origin.Derive(value.Segments.Select(static segment => segment.Origin)));
        var kept = new TextBuilder();
        foreach (var place in places)
            kept.Append(value, place, 1);
        return kept.ToText();
    }
}
