using System.Globalization;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Texts and numbers as they come out of Go's <c>encoding/json</c>.</summary>
internal static class JsonText
{
    /// <summary>A text with every invalid byte replaced by U+FFFD.</summary>
    public static TextValue Clean(TextValue value)
    {
        var text = value.Text;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return value;
        var builder = new TextBuilder();
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            builder.Append(value, written, i - written).AppendFor(value, i, "\uFFFD");
            written = i + 1;
        }
        return written == 0 ? value : builder.Append(value, written, text.Length - written).ToText();
    }

    /// <summary>A number: with an exponent below 1e-6 and from 1e21.</summary>
    /// <exception cref="Functions.FunctionException">The number is infinite or none.</exception>
    public static string Float(double value)
    {
        if (!double.IsFinite(value))
            throw new Functions.FunctionException("json: unsupported value: " + GoFormat.Float(value, 21));
        var text = GoFormat.Float(value, 21);
        var mark = text.IndexOf('e', StringComparison.Ordinal);
        if (mark < 0 || text[mark + 1] == '+')
            return text;
        var exponent = int.Parse(text.AsSpan(mark + 2), CultureInfo.InvariantCulture);
        if (exponent > 6)
            return text[..(mark + 2)] + exponent.ToString(CultureInfo.InvariantCulture);
        // Exponents -5 and -6 are written out.
        var sign = text[0] == '-' ? "-" : "";
        return sign + "0." + new string('0', exponent - 1) + text[sign.Length..mark].Replace(".", "", StringComparison.Ordinal);
    }

    public static string Integer(IntegerValue integer) => integer.Kind == ValueKind.Uint64
        ? unchecked((ulong)integer.Value).ToString(CultureInfo.InvariantCulture)
        : integer.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A list of bytes as base64; null for any other list.</summary>
    public static TextValue? Bytes(ListValue list) => list switch
    {
        BytesValue { Text: var text } => new TextValue(Convert.ToBase64String(GoBytes.FromText(text.Text)), Origin.Derive(text.Segments.Select(static segment => segment.Origin))),
        { ElementType: "uint8" } => new TextValue(Convert.ToBase64String([.. list.Items.Select(static item => (byte)((IntegerValue)item).Value)]), list.Origin),
        _ => null,
    };
}
