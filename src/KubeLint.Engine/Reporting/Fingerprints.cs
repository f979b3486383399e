using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeLint.Engine.Reporting;

/// <summary>
/// Names findings so that they are known again after an edit: by rule, file, object, place in the object and
/// arguments, and by nothing that moves when a line is added.
/// </summary>
internal static partial class Fingerprints
{
    /// <summary>
    /// The fingerprints in the order of the findings, each unique: equal ones are counted, in file order. 32
    /// hexadecimal digits, a colon and the count from 1, as GitHub's own look.
    /// </summary>
    public static ImmutableArray<string> Of(IReadOnlyList<Finding> findings, ProjectPaths paths)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<string>(findings.Count);
        foreach (var finding in findings)
        {
            var hash = Hash(finding, paths);
            var count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            result.Add(string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}"));
        }
        return result.MoveToImmutable();
    }

    private static string Hash(Finding finding, ProjectPaths paths)
    {
        var diagnostic = finding.Diagnostic;
        // Some messages tell where the other place is.
        var positions = diagnostic.Related.SelectMany(location => new[] { location.Start.Line, location.Start.Column })
            .Select(number => number.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        // Two clusters of one repository hold the same objects, so the file takes part.
        string[] parts =
        [
            diagnostic.Descriptor.Id,
            paths.ToRelative(diagnostic.Location.File.Path),
            diagnostic.ResourceKey,
            diagnostic.Path,
            .. diagnostic.Arguments.Where(argument => !positions.Contains(argument)).Select(argument => Normalize(argument, paths)),
        ];
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join((char)0, parts)));
        return Convert.ToHexString(bytes, 0, 16).ToLowerInvariant();
    }

    private static string Normalize(string argument, ProjectPaths paths) =>
        Blanks().Replace(Positions().Replace(argument.Replace(paths.Root, "", StringComparison.Ordinal).Replace('\\', '/'), ""), " ").Trim();

    [GeneratedRegex(@"\(\d+(,\d+)*\)|\bline \d+", RegexOptions.CultureInvariant)]
    private static partial Regex Positions();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
