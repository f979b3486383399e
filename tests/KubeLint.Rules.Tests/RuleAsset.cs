using System.Text.RegularExpressions;
using KubeLint.Analysis;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests;

/// <summary>
/// A manifest under testassets/rules/KLnnnn. A mark <c># expect KLnnnn at TEXT</c> stands on the line of the finding
/// (<c># expect@+2 …</c> two lines above it) and gives the first line of the text that the finding must point at;
/// several marks of one line are joined by <c>&amp;&amp;</c>. A line <c># kubernetes-version: 1.18</c> sets the target.
/// </summary>
public sealed partial record RuleAsset(string RuleId, string Path)
{
    public string Name => $"{RuleId}/{System.IO.Path.GetFileName(Path)}";

    public bool MustFail => System.IO.Path.GetFileName(Path).StartsWith("fail-", StringComparison.Ordinal);

    /// <summary>Whether the file shows that a rule survives nodes of the wrong shape, which have a rule of their own.</summary>
    public bool HasOddShapes => System.IO.Path.GetFileName(Path).StartsWith("pass-odd-", StringComparison.Ordinal);

    public static IEnumerable<RuleAsset> All =>
        Directory.EnumerateDirectories(System.IO.Path.Combine(TestPaths.Assets, "rules"))
            .Order(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new RuleAsset(System.IO.Path.GetFileName(folder), file)));

    public KubernetesVersion? TargetVersion =>
        KubernetesVersion.Parse(VersionLine().Match(File.ReadAllText(Path)) is { Success: true } match ? match.Groups[1].Value : null);

    public IEnumerable<ExpectedFinding> ReadMarks()
    {
        var lines = File.ReadAllLines(Path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Mark().Match(lines[i]) is not { Success: true } mark)
                continue;
            var offset = mark.Groups[1].Success ? int.Parse(mark.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
            foreach (var part in mark.Groups[2].Value.Split(" && "))
            {
                var words = part.Trim().Split(" at ", 2);
                yield return new ExpectedFinding(i + 1 + offset, words[0], words.Length > 1 ? words[1] : "");
            }
        }
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"# expect(?:@\+(\d+))? (KL\d{4}.*)$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?m)^# kubernetes-version: (\S+)")]
    private static partial Regex VersionLine();
}

public sealed record ExpectedFinding(int Line, string Id, string Text);
