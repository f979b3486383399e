using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>Findings whose level depends on what stands around them.</summary>
public sealed class SeverityVariantTests
{
    [Theory]
    [InlineData("fail-authorization.yaml", DiagnosticSeverity.Error)]
    [InlineData("fail-config-map.yaml", DiagnosticSeverity.Error)]
    [InlineData("fail-http-loopback.yaml", DiagnosticSeverity.Warning)]
    [InlineData("fail-other-kubeconfig.yaml", DiagnosticSeverity.Suggestion)]
    public void A_kubeconfig_weighs_as_much_as_who_refers_to_it(string file, DiagnosticSeverity expected) => Assert.Equal(expected, Find("KL2030", file));

    [Theory]
    [InlineData("fail-explicit.yaml", DiagnosticSeverity.Error)]
    [InlineData("fail-environment.yaml", DiagnosticSeverity.Warning)]
    [InlineData("fail-absent.yaml", DiagnosticSeverity.Warning)]
    public void Etcd_without_client_certificates_is_worse_on_the_network(string file, DiagnosticSeverity expected) => Assert.Equal(expected, Find("KL7041", file));

    [Theory]
    [InlineData("fail-explicit.yaml", DiagnosticSeverity.Warning)]
    [InlineData("fail-with-kyverno.yaml", DiagnosticSeverity.Suggestion)]
    public void Policies_of_another_engine_make_up_for_Pod_Security(string file, DiagnosticSeverity expected) => Assert.Equal(expected, Find("KL3005", file));

    private static DiagnosticSeverity Find(string id, string file)
    {
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = TestPaths.Root,
            Today = new DateOnly(2026, 1, 1),
            Manifests = [new ManifestInput(Path.Combine(TestPaths.Assets, "rules", id, file))],
        }, TestContext.Current.CancellationToken);
        return report.Findings.Single(finding => finding.Diagnostic.Descriptor.Id == id).Diagnostic.DefaultSeverity;
    }
}
