using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Helm.Charts;

/// <summary>A scalar as the text that Helm makes of it where a text is asked for.</summary>
internal static class ScalarText
{
    /// <summary>The text of a value: numbers and truth values are resolved and written anew, so that <c>1.10</c> is "1.1".</summary>
    public static string OfValue(YamlScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => "",
        ScalarKind.Float => ToDouble(scalar.Value) is { } number ? GoFormat.Float(number, exponentLimit: 6) : scalar.Value,
        _ => Resolve(scalar),
    };

    /// <summary>The text of a key; a floating-point one is written with single precision, as Helm's library has it.</summary>
    public static string OfKey(YamlScalar key) => key.Kind switch
    {
        ScalarKind.Float => ToDouble(key.Value) is { } number ? GoFormat.Single((float)number, exponentLimit: 6) : key.Value,
        _ => Resolve(key),
    };

    private static string Resolve(YamlScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Boolean => scalar.AsBoolean() switch { true => "true", false => "false", null => scalar.Value },
        ScalarKind.Integer => scalar.AsInteger()?.ToString(CultureInfo.InvariantCulture) ?? OfLargeInteger(scalar.Value),
        _ => scalar.Tag == "tag:yaml.org,2002:binary" ? Decode(scalar.Value) : scalar.Value,
    };

    /// <summary>An integer beyond the signed range: exact where it is positive and fits 64 bits.</summary>
    private static string OfLargeInteger(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal).TrimStart('+');
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        return ToDouble(digits) is { } value ? GoFormat.Float(value, exponentLimit: 6) : text;
    }

    private static double? ToDouble(string text) => text.ToUpperInvariant() switch
    {
        ".INF" or "+.INF" => double.PositiveInfinity,
        "-.INF" => double.NegativeInfinity,
        ".NAN" => double.NaN,
        _ => double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static string Decode(string text)
    {
        if (!Base64.IsValid(text, out var length))
            return text;
        var bytes = new byte[length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : text;
    }
}
