using System.Buffers;

namespace KubeLint.Helm.Versions;

/// <summary>One comparison of a <see cref="VersionConstraint"/>, as <c>&gt;=1.2</c>.</summary>
/// <param name="Operator">The operator; empty where none is written.</param>
/// <param name="Version">The version with zeros for what is missing or a wildcard.</param>
/// <param name="Written">Numbers that are written and no wildcards, from the left: 0 to 3.</param>
internal sealed record VersionTerm(string Operator, SemanticVersion Version, int Written)
{
    private static readonly SearchValues<char> s_operatorCharacters = SearchValues.Create("=!<>~^");

    public bool NamesPrerelease => Version.Prerelease.Length > 0;

    public static VersionTerm? Parse(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(s_operatorCharacters);
        var rest = text[start..].TrimStart('\t', '\n', '\f', '\r', ' ');
        var end = rest.AsSpan().IndexOfAny('-', '+');
        var numbers = (end < 0 ? rest : rest[..end]).Split('.');
        var prerelease = end >= 0 && rest[end] == '-' ? rest[end..].Split('+')[0] : "";
        // The "v" goes with a number only: "vx" is a wildcard as well.
        var written = 0;
        while (written < numbers.Length && numbers[written].TrimStart('v') is not ("x" or "X" or "*" or ""))
            written++;
        // A number behind a wildcard counts for nothing; what is neither makes the version unreadable.
        var full = written switch
        {
            0 => "0.0.0",
            1 => $"{numbers[0]}.0.0",
            2 => $"{numbers[0]}.{numbers[1]}.0",
            _ => $"{numbers[0]}.{numbers[1]}.{numbers[2]}",
        };
        return SemanticVersion.Parse(full + prerelease, out _) is { } version ? new(text[..start], version, Math.Min(written, 3)) : null;
    }

    /// <summary>Whether a version fits; that a prerelease may fit at all was found out before.</summary>
    public bool Matches(SemanticVersion version) => Operator switch
    {
        "!=" => !IsSame(version),
        ">" => IsGreater(version),
        "<" => version.CompareTo(Version) < 0,
        ">=" or "=>" => version.CompareTo(Version) >= 0,
        "<=" or "=<" => IsLessOrEqual(version),
        "~" or "~>" => IsTilde(version),
        "^" => IsCaret(version),
        _ => Written < 3 ? IsTilde(version) : version.CompareTo(Version) == 0,
    };

    private bool IsSame(SemanticVersion version) => Written switch
    {
        // "!=*" and "!=0.x" differ in nothing: the first number is compared in both.
        0 => version.Major == 0 && version.Minor == 0 && version.Patch == 0 && version.CompareTo(Version) == 0,
        1 => version.Major == Version.Major,
        2 => version.Major == Version.Major && version.Minor == Version.Minor
            && SemanticVersion.ComparePrereleases(version.Prerelease, Version.Prerelease) == 0,
        _ => version.CompareTo(Version) == 0,
    };

    private bool IsGreater(SemanticVersion version) => Written switch
    {
        1 => version.Major > Version.Major,
        2 => version.Major > Version.Major || (version.Major == Version.Major && version.Minor > Version.Minor),
        _ => version.CompareTo(Version) > 0,
    };

    private bool IsLessOrEqual(SemanticVersion version) => Written switch
    {
        3 => version.CompareTo(Version) <= 0,
        1 => version.Major <= Version.Major,
        _ => version.Major < Version.Major || (version.Major == Version.Major && version.Minor <= Version.Minor),
    };

    private bool IsTilde(SemanticVersion version)
    {
        if (version.CompareTo(Version) < 0)
            return false;
        // "~0.0.0" accepts all, and so does "*", which reads as the same version.
        if (Version is { Major: 0, Minor: 0, Patch: 0 } && Written is 0 or 3)
            return true;
        return version.Major == Version.Major && (version.Minor == Version.Minor || Written == 1);
    }

    private bool IsCaret(SemanticVersion version)
    {
        if (version.CompareTo(Version) < 0)
            return false;
        if (Version.Major > 0 || Written == 1 || version.Major > 0)
            return version.Major == Version.Major;
        if (Version.Minor > 0 || Written == 2)
            return version.Minor == Version.Minor;
        return version.Minor == 0 && version.Patch == Version.Patch;
    }
}
