
namespace KubeLint.Engine.Tests.Execution;

/// <summary>A whole run: order, isolation of crashes, one finding for one mistake.</summary>
public sealed class AnalysisRunTests
{
    [Fact]
    public void The_report_does_not_depend_on_scheduling_nor_on_the_order_of_the_input()
    {
        using var project = new TestProject(
            new WordRule("KL6901", "bad"), new WordRule("KL5901", "ba"), new WordRule("KL7901", "b"), new ThrowingRule("KL8901"));
        for (var i = 0; i < 40; i++)
        {
            project.Add($"dir{i % 7}/file{i}.yaml", string.Join("---\n", Enumerable.Range(0, 5).Select(n => $"kind: Thing\nmetadata: {{name: n{n}}}\nvalues: [bad, good, bad, bar]\n")));
        }
        var first = Lines(project.Run());
        Assert.Equal(40 * 5 * (2 + 3 + 3 + 1), first.Length);
        for (var run = 0; run < 20; run++)
        {
            project.Options = project.Options with { Manifests = [.. project.Options.Manifests.Reverse()] };
            Assert.Equal(first, Lines(project.Run()));
        }
        var sorted = first.Select(line => line.Split('(')[0]).ToArray();
        Assert.Equal(sorted.Order(StringComparer.Ordinal), sorted);
    }

    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_go_on()
    {
        using var project = new TestProject(new ThrowingRule("KL5902"), new WordRule("KL6901", "bad"))
            .Add("a.yaml", "kind: Thing\nmetadata:\n  name: web\nvalue: bad\n").Add("b.yaml", "kind: Thing\nvalue: bad\n");
        var findings = project.Run().Reported.ToArray();
        Assert.Equal(
            ["a.yaml(3,9) warning KL0042", "a.yaml(4,8) warning KL6901", "b.yaml(1,7) warning KL0042", "b.yaml(2,8) warning KL6901"],
            findings.Select(project.Describe));
        Assert.Contains("KL5902", findings[0].Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", findings[0].Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("cannot {read} web second line", findings[0].Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_cannot_register_its_actions_is_named_at_the_project()
    {
        using var project = new TestProject(new ThrowingRule("KL5902", atOnce: true), new WordRule("KL6901", "bad")).Add("a.yaml", "kind: Thing\nvalue: bad\n");
        Assert.Equal(["Cluster.csproj(1,1) warning KL0042", "a.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void After_a_crash_no_suppression_is_called_unused()
    {
        using var project = new TestProject(new ThrowingRule("KL5902")).Add("a.yaml", "kind: Thing # kubelint disable KL5902\n");
        Assert.Equal(["a.yaml(1,7) warning KL0042"], project.Reported());
    }

    [Fact]
    public void A_stronger_finding_drops_the_weaker_one_in_its_scope()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", silences: ["KL6902"]), new WordRule("KL6902", "ba"))
            .Add("a.yaml", "kind: Thing\nvalues: [bad, bar]\n");
        Assert.Equal(["a.yaml(2,10) warning KL6901", "a.yaml(2,15) warning KL6902"], project.Reported());
    }

    [Fact]
    public void A_stronger_rule_that_is_off_hides_nothing()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", silences: ["KL6902"]), new WordRule("KL6902", "ba"))
            .Configure("[*]\ndotnet_diagnostic.KL6901.severity = none\n")
            .Add("a.yaml", "kind: Thing\nvalues: [bad]\n");
        Assert.Equal(["a.yaml(2,10) warning KL6902"], project.Reported());
    }

    [Fact]
    public void A_suppression_of_a_dropped_finding_is_not_called_unused()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", silences: ["KL6902"]), new WordRule("KL6902", "ba"))
            .Add("a.yaml", "kind: Thing\nvalue: bad # kubelint disable KL6902\n");
        Assert.Equal(["a.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void The_places_where_an_anchor_is_used_are_related()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            first: &shared
              value: bad
            second: *shared
            third:
              <<: *shared
            fourth: good
            """);
        var finding = Assert.Single(project.Run().Reported);
        Assert.Equal("a.yaml(3,10) warning KL6901", project.Describe(finding));
        Assert.Equal([4, 6], finding.Diagnostic.Related.Select(location => location.Start.Line));
    }

    [Fact]
    public void Of_many_uses_of_an_anchor_the_first_are_related()
    {
        using var project = new TestProject().Add("a.yaml",
            "kind: Thing\nouter: &outer\n  inner: &inner bad\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"use{i}: *{(i % 2 == 0 ? "inner" : "outer")}\n")));
        var finding = Assert.Single(project.Run().Reported);
        Assert.Equal(Enumerable.Range(4, 20), finding.Diagnostic.Related.Select(location => location.Start.Line));
    }

    [Fact]
    public void The_report_counts_files_and_names_the_rules()
    {
        using var project = new TestProject()
            .Add("a.yaml", "kind: Thing\n").Add("empty.yaml", "").Add("half.yaml", "kind: Thing\n---\nkind: [\n").Add("broken.yaml", "kind: [\n").Add("gone.yaml", "");
        File.Delete(Path.Combine(project.Folder, "gone.yaml"));
        var report = project.Run();
        Assert.Equal(3, report.FilesAnalysed);
        Assert.Equal(2, report.FilesSkipped);
        Assert.Contains("KL6901", report.Descriptors.Select(d => d.Id));
        Assert.Contains("KL0001", report.Descriptors.Select(d => d.Id));
        Assert.Equal(report.Descriptors.Select(d => d.Id).Order(StringComparer.Ordinal), report.Descriptors.Select(d => d.Id));
    }

    [Fact]
    public void Cancellation_ends_the_run()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\n");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AnalysisRun.Run(project.Options, cancellation.Token));
    }

    [Fact]
    public void Help_links_take_the_configured_base()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nvalue: bad\n");
        Assert.Equal("https://kubernetes.io/docs/concepts/", Assert.Single(project.Run().Reported).HelpLink);
        project.Options = project.Options with { HelpLinkBase = "https://wiki.example/rules/" };
        Assert.Equal("https://wiki.example/rules/KL6901", Assert.Single(project.Run().Reported).HelpLink);
    }

    private static string[] Lines(Report report) => [.. report.Findings.Select(KubeLint.Engine.Reporting.CanonicalText.Format)];
}
