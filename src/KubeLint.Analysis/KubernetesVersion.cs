using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeLint.Analysis;

/// <summary>A Kubernetes minor version, <c>1.34</c>. The rules depend on nothing finer.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public readonly partial record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>Reads <c>1.34</c>, <c>v1.34.2</c> or <c>v1.34.2+k3s1</c>; null for anything else.</summary>
    public static KubernetesVersion? Parse(string? text)
    {
        if (text is null || Pattern().Match(text.Trim()) is not { Success: true } match)
            return null;
        return new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    public int CompareTo(KubernetesVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>.</summary>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>.</summary>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not newer than <paramref name="right"/>.</summary>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not older than <paramref name="right"/>.</summary>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    [GeneratedRegex(@"^v?(\d{1,3})\.(\d{1,4})(?:[.+\-].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
