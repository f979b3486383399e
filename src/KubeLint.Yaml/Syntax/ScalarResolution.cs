using System.Globalization;
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
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var negative = digits.StartsWith('-');
        if (negative || digits.StartsWith('+'))
            digits = digits[1..];
        var radix = 10;
        if (digits.StartsWith("0x", StringComparison.Ordinal))
            (radix, digits) = (16, digits[2..]);
        else if (digits.StartsWith("0b", StringComparison.Ordinal))
            (radix, digits) = (2, digits[2..]);
        else if (digits.StartsWith("0o", StringComparison.Ordinal))
            (radix, digits) = (8, digits[2..]);
        else if (digits.Length > 1 && digits[0] == '0')
            radix = 8;
        try
        {
            var value = radix == 10
                ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
                : Convert.ToInt64(digits, radix);
            return negative ? -value : value;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static ScalarKind ResolvePlain(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return ScalarKind.Null;
        if (ToBoolean(text) is not null)
            return ScalarKind.Boolean;
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
            return ScalarKind.String;
        if (Integer().IsMatch(text))
            return ScalarKind.Integer;
        return Float().IsMatch(text) ? ScalarKind.Float : ScalarKind.String;
    }

    [GeneratedRegex(@"^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|0[0-7_]*|[1-9][0-9_]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
