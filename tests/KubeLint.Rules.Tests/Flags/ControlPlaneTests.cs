using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>What kubeadm writes: with its defaults three things are missing, hardened none.</summary>
public sealed class ControlPlaneTests
{
    [Theory]
    [InlineData("default-1.19.yaml")]
    [InlineData("default-1.28.yaml")]
    [InlineData("default-1.34.yaml")]
    [InlineData("config-v1beta2.yaml")]
    [InlineData("config-v1beta3.yaml")]
    [InlineData("config-v1beta4.yaml")]
    public void A_default_control_plane_lacks_encryption_audit_and_a_word_on_anonymous_requests(string file) =>
        Assert.Equal(["KL1019", "KL2002", "KL2080"], Ids(file, "Default"));

    [Theory]
    [InlineData("hardened-1.19.yaml")]
    [InlineData("hardened-1.28.yaml")]
    [InlineData("hardened-1.34.yaml")]
    [InlineData("join-v1beta3.yaml")]
    [InlineData("kubelet.yaml")]
    public void Nothing_is_said_of_a_hardened_one_nor_of_a_part_of_one(string file)
    {
        Assert.Empty(Ids(file, "Default"));
        // Old versions are no longer mended, however hardened.
        Assert.Empty(Ids(file, "Recommended").Except(file.Contains("1.34", StringComparison.Ordinal) ? [] : ["KL7090"]));
        // kubeadm's bootstrap tokens are all that the benchmark still minds.
        Assert.Empty(Ids(file, "Cis").Except(["KL2007"]));
    }

    private static List<string> Ids(string file, string mode)
    {
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = TestPaths.Root,
            Today = new DateOnly(2026, 1, 1),
            Mode = Enum.Parse<AnalysisMode>(mode),
            Manifests = [new ManifestInput(Path.Combine(TestPaths.Assets, "control-planes", file))],
        }, TestContext.Current.CancellationToken);
        return [.. report.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Diagnostic.Descriptor.Id).Order(StringComparer.Ordinal)];
    }
}
