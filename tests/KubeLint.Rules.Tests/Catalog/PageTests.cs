using KubeLint.Analysis.Diagnostics;
using KubeLint.Dev;
using KubeLint.Dev.Docs;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Catalog;

/// <summary>Pages exist, agree with their rules, and cannot lie: their samples run.</summary>
public sealed class PageTests
{
    private static readonly DocumentationTree s_tree = DocumentationTree.Read(TestPaths.Root);

    public static IEnumerable<TheoryDataRow<string>> Ids => RuleCatalog.Descriptors.Select(rule => new TheoryDataRow<string>(rule.Id));

    [Theory, MemberData(nameof(Ids))]
    public void Title_is_that_of_the_rule(string id)
    {
        var rule = Find(id);
        Assert.Equal($"# {rule.Id}: {rule.Title}", Page(rule).Split('\n')[0]);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Samples_do_what_the_page_says(string id)
    {
        var rule = Find(id);
        var samples = PageSample.Read(id, Page(rule)).ToList();
        if (CatalogExceptions.WithoutAssets.ContainsKey(id) && samples.Count == 0)
            return;
        Assert.Contains(samples, sample => sample.IsBad);
        Assert.Contains(samples, sample => !sample.IsBad);
        foreach (var sample in samples)
        {
            var findings = Analyze(sample);
            Assert.True(sample.IsBad == findings.Contains(id),
                $"{id} {(sample.IsBad ? "does not fire" : "fires")} on its {(sample.IsBad ? "bad" : "good")} sample; found {string.Join(' ', findings)}\n{sample.Text}");
        }
    }

    private static HashSet<string> Analyze(PageSample sample)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-page-");
        try
        {
            var path = Path.Combine(folder.FullName, "sample.yaml");
            File.WriteAllText(path, sample.Text);
            return AnalysisRun.Run(new AnalysisOptions
            {
                ProjectDirectory = folder.FullName,
                Today = new DateOnly(2026, 1, 1),
                TargetVersion = new RuleAsset(sample.RuleId, path).TargetVersion,
                Manifests = [new ManifestInput(path)],
            }).Findings.Select(finding => finding.Diagnostic.Descriptor.Id).ToHashSet();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DiagnosticDescriptor Find(string id) => RuleCatalog.Descriptors.Single(rule => rule.Id == id);

    private static string Page(DiagnosticDescriptor rule) =>
        s_tree.Find(RepositoryLayout.GetPage(rule)) ?? throw new FileNotFoundException($"{RepositoryLayout.GetPage(rule)} is missing.");
}
