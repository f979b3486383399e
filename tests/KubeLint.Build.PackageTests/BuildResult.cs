using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeLint.Build.PackageTests;

/// <summary>How a build ended and what it printed.</summary>
internal sealed partial record BuildResult(string Folder, int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>The findings as <c>deploy/secret.yaml(7,13): warning KL1030</c>, in the order of the log; one entry for each time one was logged.</summary>
    public IReadOnlyList<string> Findings => [.. Matches.Select(match =>
    {
        var path = Path.GetRelativePath(Folder, match.Groups["file"].Value).Replace('\\', '/');
        return string.Create(CultureInfo.InvariantCulture, $"{path}({match.Groups["place"].Value}): {match.Groups["level"].Value} {match.Groups["id"].Value}");
    })];

    /// <summary>The messages of the findings, in the same order.</summary>
    public IReadOnlyList<string> Messages => [.. Matches.Select(match => match.Groups["message"].Value)];

    /// <summary>What was printed while the build ran: the summary after it repeats every warning and error.</summary>
    public IEnumerable<string> Events => Lines.TakeWhile(line => line is not ("Build succeeded." or "Build FAILED."));

    private IEnumerable<Match> Matches => Events.Select(line => Finding().Match(line)).Where(match => match.Success);

    /// <summary>The findings of one rule.</summary>
    public IReadOnlyList<string> FindingsOf(string id) => [.. Findings.Where(finding => finding.EndsWith(id, StringComparison.Ordinal))];

    public BuildResult MustSucceed()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public BuildResult MustFail()
    {
        Assert.True(ExitCode != 0, ToString());
        return this;
    }

    public override string ToString() => $"exit code {ExitCode}\n{string.Join('\n', Lines)}";

    // A build on several nodes puts "1>" before a line. A line about the project file itself has no project at its end.
    [GeneratedRegex(@"^\s*(?:\d+(?::\d+)?>)?(?<file>[^\s].*)\((?<place>\d+,\d+)\): (?<level>error|warning|message) (?<id>(?:KL|ACME)\d+): (?<message>.*?)(?: \[[^\[]*proj(?:::.*)?\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();
}
