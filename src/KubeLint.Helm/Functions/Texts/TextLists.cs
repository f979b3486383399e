using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Texts to lists of texts and back.</summary>
internal static class TextLists
{
    private const string TextType = "string";

    /// <summary>The texts that Sprig makes of any value: those of a list's elements that are not nil, or of the value itself.</summary>
    public static ListValue Of(Value value) => value switch
    {
        ListValue { ElementType: TextType } list => list,
        ListValue list => new ListValue([.. list.Items.Where(static item => !item.IsNil).Select(GoPrinter.Stringify)], TextType, list.Origin),
        NilValue => new ListValue([], TextType),
        _ => new ListValue([GoPrinter.Stringify(value)], TextType),
    };

    public static TextValue Join(RenderContext context, TextValue separator, Value value)
    {
        var joined = new TextBuilder();
        var isFirst = true;
        foreach (var item in Of(value).Items)
        {
            var text = (TextValue)item;
            if (!isFirst)
                joined.Append(separator);
            isFirst = false;
            joined.Append(text);
            if (joined.Length > context.Limits.MaxTextLength)
                break;
        }
        context.CheckTextLength(joined.Length);
        return joined.ToText();
    }

    public static ListValue Sort(Value value) => value is ListValue
        ? new ListValue([.. Of(value).Items.OrderBy(static item => ((TextValue)item).Text, GoOrder.Comparer)], TextType)
        : new ListValue([GoPrinter.Stringify(value)], TextType);

    /// <summary>The parts between separators, or the characters where the separator is empty.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="value">The text.</param>
    /// <param name="limit">Number of parts at most, of which the last has the rest; negative for all.</param>
    public static ListValue Split(RenderContext context, string separator, TextValue value, long limit = -1)
    {
        var text = value.Text;
        var parts = ImmutableArray.CreateBuilder<Value>();
        var start = 0;
        if (limit == 0)
            return new ListValue([], TextType);
        while (limit < 0 || parts.Count + 1 < limit)
        {
            int end;
            if (separator.Length > 0)
                end = text.IndexOf(separator, start, StringComparison.Ordinal);
            else
                end = start < text.Length ? start + GoBytes.CharCountAt(text, start) : text.Length;
            if (end < 0 || (separator.Length == 0 && end == text.Length))
                break;
            if (parts.Count >= context.Limits.MaxListLength)
                context.CheckListLength(parts.Count + 1L);
            parts.Add(value.Slice(start, end - start));
            start = end + separator.Length;
        }
        if (separator.Length > 0 || start < text.Length)
            parts.Add(value.Slice(start, text.Length - start));
        context.Charge((text.Length / 16) + parts.Count);
        return new ListValue(parts.DrainToImmutable(), TextType);
    }

    /// <summary>A list as the map that Sprig's <c>split</c> gives: <c>_0</c>, <c>_1</c> and so on.</summary>
    public static MapValue ToMap(ListValue list)
    {
        var map = new MapValue("map[string]string");
        for (var i = 0; i < list.Items.Length; i++)
            map[string.Create(CultureInfo.InvariantCulture, $"_{i}")] = list.Items[i];
        return map;
    }
}
