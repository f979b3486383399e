using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests;

/// <summary>Every rule fires on the very places that its assets mark, and nowhere else.</summary>
public sealed class RuleAssetTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Failing => Rows(asset => asset.MustFail);

    public static IEnumerable<TheoryDataRow<string, string>> Passing => Rows(asset => !asset.MustFail);

    [Theory, MemberData(nameof(Failing))]
    public void Fires_at_the_marks(string ruleId, string file)
    {
        var asset = Find(ruleId, file);
        var expected = asset.ReadMarks().Where(mark => mark.Id == ruleId).Select(mark => $"({mark.Line}) {mark.Text}").Order(StringComparer.Ordinal).ToArray();
        var actual = Analyze(asset).Where(f => f.Diagnostic.Descriptor.Id == ruleId).Select(Describe).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Theory, MemberData(nameof(Passing))]
    public void Stays_quiet(string ruleId, string file)
    {
        var asset = Find(ruleId, file);
        Assert.Empty(Analyze(asset)
            .Where(f => f.Diagnostic.Descriptor.Id == ruleId || f.Severity >= DiagnosticSeverity.Warning)
            .Where(f => !asset.HasOddShapes || f.Diagnostic.Descriptor.Id is not ("KL0012" or "KL0013"))
            .Select(f => $"{f.Diagnostic.Descriptor.Id} {Describe(f)}: {f.Diagnostic.Message}"));
    }

    [Fact]
    public void Messages_are_one_line_and_stand_alone()
    {
        foreach (var finding in RuleAsset.All.Where(asset => asset.MustFail).SelectMany(Analyze))
        {
            var message = finding.Diagnostic.Message;
            Assert.DoesNotContain('\n', message);
            Assert.False(message.EndsWith('.'), message);
            Assert.False(char.IsLower(message[0]), message);
        }
    }

    private static IEnumerable<Finding> Analyze(RuleAsset asset) => AnalysisRun.Run(new AnalysisOptions
    {
        ProjectDirectory = TestPaths.Root,
        Today = new DateOnly(2026, 1, 1),
        TargetVersion = asset.TargetVersion,
        Manifests = [new ManifestInput(asset.Path)],
    }).Findings;

    private static string Describe(Finding finding)
    {
        var location = finding.Diagnostic.Location;
        var text = location.File.GetText(location.Span).ReplaceLineEndings("\n").Split('\n')[0];
        var mark = text.IndexOf(" # expect", StringComparison.Ordinal);
        return $"({location.Start.Line}) {(mark < 0 ? text : text[..mark]).Trim()}";
    }

    private static RuleAsset Find(string ruleId, string file) => RuleAsset.All.Single(asset => asset.RuleId == ruleId && Path.GetFileName(asset.Path) == file);

    private static IEnumerable<TheoryDataRow<string, string>> Rows(Func<RuleAsset, bool> filter) =>
        RuleAsset.All.Where(filter).Select(asset => new TheoryDataRow<string, string>(asset.RuleId, Path.GetFileName(asset.Path)));
}
