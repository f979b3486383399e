using System.Text.RegularExpressions;

namespace KubeLint.Helm.Charts;

/// <summary>The names of an archive's members: Helm's checks, in its order.</summary>
internal static partial class MemberPath
{
    /// <summary>Takes the name of a member apart.</summary>
    /// <param name="name">The name as the archive has it; the first part is the chart's folder.</param>
    /// <param name="error">What is wrong with it in Helm's words, or null.</param>
    /// <returns>The path within the chart, or null.</returns>
    public static string? Normalize(string name, out string? error)
    {
        var delimiter = name.Contains('\\', StringComparison.Ordinal) ? '\\' : '/';
        var first = name.IndexOf(delimiter, StringComparison.Ordinal);
        var path = first < 0 ? "" : name[(first + 1)..].Replace(delimiter, '/');
        error = null;
        if (path is ['/', ..])
        {
            error = "chart illegally contains absolute paths";
            return null;
        }
        path = Clean(path);
        error = path switch
        {
            "" => $"chart illegally contains content outside the base directory: {GoFormat.Quote(name)}",
            ['.', '.', ..] => "chart illegally references parent directory",
            _ when Drive().IsMatch(path) => "chart contains illegally named files",
            _ when first == "Chart.yaml".Length && name.StartsWith("Chart.yaml", StringComparison.Ordinal) => "chart yaml not in base directory",
            _ => null,
        };
        return error is null ? path : null;
    }

    private static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex("^[a-zA-Z]:/", RegexOptions.CultureInvariant)]
    private static partial Regex Drive();
}
