using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Rules.Tests.Encryption;

namespace KubeLint.Rules.Tests.Images;

/// <summary>What assets cannot show: levels of instances, configuration, findings that one another silence.</summary>
public sealed class ImageFindingTests
{
    private const string FloatingPod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
          - name: web
            image: registry.example/web:rolling
            imagePullPolicy: IfNotPresent
          - name: hub
            image: nginx
            imagePullPolicy: Never
        """;

    private const string Flux = """
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata:
          name: shop
          namespace: flux-system
        spec:
          interval: 1h
          url: http://HOST
          insecure: true
        """;

    [Fact]
    public void A_missing_tag_is_one_finding() => Assert.Equal(["KL8002 a.yaml(11)"], ManifestScan.Run(FloatingPod, "KL8001", "KL8002"));

    [Fact]
    public void A_floating_image_is_not_also_reported_as_unpinned() => Assert.Equal(["KL8003 a.yaml(8)"], ManifestScan.Run(FloatingPod, "KL8003"));

    [Fact]
    public void Floating_tags_are_configured() =>
        Assert.Equal(["KL8001 a.yaml(8)", "KL8002 a.yaml(11)"], ManifestScan.Run(Configured("kubelint_floating_tags = rolling", FloatingPod), "KL8001", "KL8002"));

    [Fact]
    public void Images_of_kind_clusters_are_loaded_by_hand()
    {
        Assert.Equal(["KL8004 a.yaml(12)"], ManifestScan.Run(FloatingPod, "KL8004"));
        Assert.Empty(ManifestScan.Run(FloatingPod + "\n---\nkind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n", "KL8004"));
    }

    [Theory]
    [InlineData("charts.example", DiagnosticSeverity.Warning)]
    [InlineData("charts.tools.svc:8080", DiagnosticSeverity.Suggestion)]
    [InlineData("charts.tools.svc.cluster.local", DiagnosticSeverity.Suggestion)]
    public void A_server_of_the_cluster_is_a_suggestion(string host, DiagnosticSeverity expected)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-");
        try
        {
            var file = Path.Combine(folder.FullName, "a.yaml");
            File.WriteAllText(file, Flux.Replace("HOST", host, StringComparison.Ordinal));
            var report = AnalysisRun.Run(new AnalysisOptions { ProjectDirectory = folder.FullName, Today = new DateOnly(2026, 1, 1), Manifests = [new ManifestInput(file)] }, TestContext.Current.CancellationToken);
            var findings = report.Findings.Where(finding => finding.Diagnostic.Descriptor.Id is "KL8009" or "KL8012").ToList();
            Assert.Equal(["KL8012", "KL8009"], findings.Select(finding => finding.Diagnostic.Descriptor.Id));
            Assert.All(findings, finding => Assert.Equal(expected, finding.Severity));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("github.com/acme", 0)]
    [InlineData("github.com", 0)]
    [InlineData("github.com/ac", 1)]
    [InlineData("git.example", 1)]
    public void Own_repositories_may_be_followed(string own, int count)
    {
        var text = """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata:
              name: shop
            spec:
              interval: 1h
              url: ssh://git@github.com/acme/shop.git
              ref:
                branch: main
            """;
        Assert.Equal(count, ManifestScan.Run(Configured($"kubelint_own_repositories = {own}", text), "KL8013").Length);
    }

    private static Dictionary<string, string> Configured(string setting, string text) => new()
    {
        [".editorconfig"] = $"root = true\n[*.yaml]\n{setting}\n",
        ["a.yaml"] = text,
    };
}
