using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Versions;

/// <summary>A version as Helm reads it: semantic, with a <c>v</c> before it and missing numbers allowed.</summary>
public sealed class SemanticVersion
{
    private const string Invalid = "invalid semantic version";

    private static readonly Regex s_loose = new(
        @"^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private SemanticVersion(ulong major, ulong minor, ulong patch, string prerelease, string metadata, string original)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
        Metadata = metadata;
        Original = original;
    }

    /// <summary>The first number.</summary>
    public ulong Major { get; }

    /// <summary>The second number; zero where it is not written.</summary>
    public ulong Minor { get; }

    /// <summary>The third number; zero where it is not written.</summary>
    public ulong Patch { get; }

    /// <summary>What stands behind <c>-</c>, or an empty text.</summary>
    public string Prerelease { get; }

    /// <summary>What stands behind <c>+</c>, or an empty text; it plays no part in comparisons.</summary>
    public string Metadata { get; }

    /// <summary>The text that was read.</summary>
    public string Original { get; }

    /// <summary>Reads a version, <c>1.2</c> and <c>v1</c> included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong, in the words of Helm's library; null where there is a version.</param>
    /// <returns>The version, or null.</returns>
    public static SemanticVersion? Parse(string text, out string? error)
    {
        var match = s_loose.Match(text);
        error = null;
        if (!match.Success || HasEmptyPart(match.Groups[4]) || HasEmptyPart(match.Groups[5]))
        {
            error = Invalid;
            return null;
        }
        Span<ulong> numbers = stackalloc ulong[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            var group = match.Groups[i + 1];
            if (group.Success && !ulong.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                error = $"error parsing version segment: strconv.ParseUint: parsing \"{group.Value}\": value out of range";
        }
        var prerelease = match.Groups[4].Value;
        if (prerelease.Split('.').Any(static part => part is ['0', _, ..] && part.All(char.IsAsciiDigit)))
            error ??= "version segment starts with 0";
        return error is null ? new(numbers[0], numbers[1], numbers[2], prerelease, match.Groups[5].Value, text) : null;
    }

    /// <summary>Whether the text has all three numbers, no <c>v</c> and no leading zeros, as the standard asks.</summary>
    public bool IsStrict => Original == ToString();

    /// <summary>Orders by precedence: negative where this version comes before the other one.</summary>
    public int CompareTo(SemanticVersion other)
    {
        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return order != 0 ? order : ComparePrereleases(Prerelease, other.Prerelease);
    }

    /// <summary>The version in full, without a leading <c>v</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Prerelease.Length > 0 ? "-" : "")}{Prerelease}{(Metadata.Length > 0 ? "+" : "")}{Metadata}");

    internal static int ComparePrereleases(string left, string right)
    {
        if (left == right)
            return 0;
        if (left.Length == 0 || right.Length == 0)
            return left.Length == 0 ? 1 : -1;
        var lefts = left.Split('.');
        var rights = right.Split('.');
        for (var i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            if (CompareParts(lefts[i], rights[i]) is var order && order != 0)
                return order;
        }
        return lefts.Length.CompareTo(rights.Length);
    }

    private static int CompareParts(string left, string right)
    {
        var isLeftNumber = ulong.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var leftNumber);
        var isRightNumber = ulong.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var rightNumber);
        if (isLeftNumber && isRightNumber)
            return leftNumber.CompareTo(rightNumber);
        return isLeftNumber != isRightNumber ? (isLeftNumber ? -1 : 1) : Math.Sign(string.CompareOrdinal(left, right));
    }

    private static bool HasEmptyPart(Group group) => group.Success && group.Value.Split('.').Any(static part => part.Length == 0);
}
