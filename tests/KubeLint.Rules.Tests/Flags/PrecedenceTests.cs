using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>One mistake, one finding.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("fail-explicit.yaml")]
    [InlineData("fail-document.yaml")]
    public void AlwaysAllow_says_all_there_is_to_say_of_the_authorizers(string file)
    {
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = TestPaths.Root,
            Today = new DateOnly(2026, 1, 1),
            Manifests = [new ManifestInput(Path.Combine(TestPaths.Assets, "rules", "KL2040", file))],
        }, TestContext.Current.CancellationToken);
        Assert.Equal(["KL2040"], report.Findings.Select(finding => finding.Diagnostic.Descriptor.Id).Where(id => id.StartsWith("KL204", StringComparison.Ordinal)));
    }
}
