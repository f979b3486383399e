using System.Text.RegularExpressions;

namespace KubeLint.Yaml.Syntax;

/// <summary>
/// Resolves plain scalars by YAML 1.1 as go-yaml v2 does, which is what the API server, kubectl and Helm use.
/// </summary>
internal static partial class ScalarResolution
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    public static ScalarKind Resolve(YamlScalar scalar)
    {
        if (scalar.Tag is { Length: > 0 } tag && tag.StartsWith(CoreTagPrefix, StringComparison.Ordinal))
        {
            return tag[CoreTagPrefix.Length..] switch
            {
                "null" => ScalarKind.Null,
                "bool" => ScalarKind.Boolean,
                "int" => ScalarKind.Integer,
                "float" => ScalarKind.Float,
                _ => ScalarKind.String,
            };
        }
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag is { Length: > 0 })
            return ScalarKind.String;
        return ResolvePlain(scalar.Value);
    }

    public static bool? ToBoolean(string text) => text switch
    {
        "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => null,
    };

    public static long? ToInteger(string text)
    {
        var isNegative = text[0] == '-';
        return ToMagnitude(text) switch
        {
            null => null,
            (ulong)long.MaxValue + 1 when isNegative => long.MinValue,
            > long.MaxValue => null,
            var magnitude => isNegative ? -(long)magnitude : (long)magnitude,
        };
    }

    /// <summary>The number without its sign, or null where it does not fit 64 bits.</summary>
    private static ulong? ToMagnitude(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal).AsSpan().TrimStart("+-");
        var (radix, prefix) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16u, 2),
            ['0', 'b' or 'B', ..] => (2u, 2),
            ['0', 'o' or 'O', ..] => (8u, 2),
            ['0', _, ..] => (8u, 1),
            _ => (10u, 0),
        };
        var value = (UInt128)0;
        foreach (var c in digits[prefix..])
        {
            if (!char.IsAsciiHexDigit(c))
                return null;
            value = (value * radix) + (c <= '9' ? c - (uint)'0' : (c | 0x20u) - 'a' + 10);
            if (value > ulong.MaxValue)
                return null;
        }
        return (ulong)value;
    }

    private static ScalarKind ResolvePlain(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return ScalarKind.Null;
        if (ToBoolean(text) is not null)
            return ScalarKind.Boolean;
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
            return ScalarKind.String;
        // A number that 64 bits do not hold is read as a floating-point one.
        if (Integer().IsMatch(text))
            return ToMagnitude(text) is null ? ScalarKind.Float : ScalarKind.Integer;
        return Float().IsMatch(text) ? ScalarKind.Float : ScalarKind.String;
    }

    [GeneratedRegex(@"^[-+]?(0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[0-7_]*|[1-9][0-9_]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
