using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Components;

/// <summary>Permissions of a file as machine configurations write them.</summary>
internal static class FileMode
{
    /// <summary>The mode of a text such as <c>0644</c>, <c>644</c> or <c>0o644</c>; null for anything else.</summary>
    public static int? Parse(string text)
    {
        var digits = text.StartsWith("0o", StringComparison.Ordinal) ? text[2..] : text;
        return digits.Length is > 0 and <= 5 && digits.All(static c => c is >= '0' and <= '7') ? Convert.ToInt32(digits, 8) : null;
    }

    /// <summary>The mode of a field that takes a number: what is written without a leading zero is decimal.</summary>
    public static int? ParseNumber(YamlScalar scalar) =>
        scalar.Value.StartsWith('0') ? Parse(scalar.Value) : scalar.AsInteger() is >= 0 and <= 0xFFF and { } number ? (int)number : null;

    /// <summary>The usual four digits.</summary>
    public static string Format(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
