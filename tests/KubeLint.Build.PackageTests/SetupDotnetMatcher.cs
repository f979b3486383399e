using System.Text.RegularExpressions;

namespace KubeLint.Build.PackageTests;

/// <summary>
/// Reads a line of a build log as the problem matcher does that the GitHub action <c>setup-dotnet</c> registers: it
/// takes a line number alone, or with one or two numbers more, never four; no code of MSBuild itself; and it wants the
/// project in brackets at the end.
/// </summary>
internal static partial class SetupDotnetMatcher
{
    /// <summary>The annotation that a line becomes, or null.</summary>
    public static Annotation? Match(string line)
    {
        var match = Pattern().Match(line);
        return match.Success
            ? new(match.Groups["file"].Value, match.Groups["line"].Value, match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["message"].Value, match.Groups["project"].Value)
            : null;
    }

    [GeneratedRegex("""^(?<file>.*)\((?<line>\d+)(,\d+){0,2}\):\s+(?<severity>error|warning)\s+(?<code>[a-zA-Z]+(?<!MSB)\d+):\s*(?<message>.*?)\s+\[(?<project>.*?)\]$""", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>What a pull request shows.</summary>
    internal sealed record Annotation(string File, string Line, string Severity, string Code, string Message, string Project);
}
