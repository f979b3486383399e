using System.Text;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Engine.Reporting;
using Microsoft.CodeAnalysis.Sarif;

namespace KubeLint.Engine.Tests.Reporting;

/// <summary>The SARIF log, read back with Sarif.Sdk and judged by the official schema.</summary>
public sealed class SarifReportTests
{
    private const string Manifest = """
        kind: Thing
        metadata:
          name: web
        values:
        - bad
        - bad # kubelint disable KL6901 -- "accepted", see #7
        """;

    [Fact]
    public void The_log_follows_the_official_schema()
    {
        using var project = Varied();
        Assert.Empty(SarifSchema.Validate(Write(project)));
    }

    [Fact]
    public void The_schema_test_can_fail()
    {
        using var project = Varied();
        Assert.NotEmpty(SarifSchema.Validate(Write(project).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tool_and_rules_are_described()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", DiagnosticSeverity.Suggestion, controls: ["CIS:5.2.2", "PSS:baseline"])).Add("a.yaml", Manifest);
        var driver = Read(project).Tool.Driver;
        Assert.Equal("KubeLint.Build", driver.Name);
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.SemanticVersion);
        Assert.NotNull(driver.InformationUri);

        var rule = driver.Rules.Single(r => r.Id == "KL6901");
        Assert.Equal("Wordbad", rule.Name);
        Assert.Equal("A value is bad", rule.ShortDescription.Text);
        Assert.Equal("A value is bad.", rule.FullDescription.Text);
        Assert.Equal("https://kubernetes.io/docs/concepts/", rule.HelpUri.OriginalString);
        Assert.Equal(FailureLevel.Note, rule.DefaultConfiguration.Level);
        Assert.Equal(["Workloads", "CIS:5.2.2", "PSS:baseline", "security"], rule.GetProperty<string[]>("tags"));
        Assert.Equal("2.5", rule.GetProperty("security-severity"));

        var page = driver.Rules.Single(r => r.Id == "KL0032");
        Assert.StartsWith("A comment or annotation suppresses a rule that finds nothing there.", page.FullDescription.Text, StringComparison.Ordinal);
        Assert.StartsWith("# KL0032: Suppression suppresses nothing", page.Help.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page.Help.Markdown, StringComparison.Ordinal);
        Assert.False(page.TryGetProperty("security-severity", out _));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, FailureLevel.Error)]
    [InlineData(DiagnosticSeverity.Warning, FailureLevel.Warning)]
    [InlineData(DiagnosticSeverity.Suggestion, FailureLevel.Note)]
    public void Levels_are_those_of_the_run(DiagnosticSeverity severity, FailureLevel level)
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", severity)).Add("a.yaml", "kind: Thing\nvalue: bad\n");
        var result = Assert.Single(Read(project).Results);
        Assert.Equal(level, result.Level);
    }

    [Fact]
    public void What_is_at_level_none_is_left_out()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", DiagnosticSeverity.None)).Add("a.yaml", "kind: Thing\nvalue: bad\n");
        Assert.Empty(Read(project).Results);
        Assert.Single(project.Run().Findings);
    }

    [Fact]
    public void Places_are_relative_and_have_an_end()
    {
        using var project = new TestProject().Add("charts & co/ä#1.yaml", "kind: Thing\nvalue: \"bad\"\n");
        var run = Read(project);
        var result = Assert.Single(run.Results);
        var place = result.Locations[0].PhysicalLocation;
        Assert.Equal("charts%20%26%20co/%C3%A4%231.yaml", place.ArtifactLocation.Uri.OriginalString);
        Assert.Equal("PROJECTROOT", place.ArtifactLocation.UriBaseId);
        Assert.Equal(new Uri(project.Folder + Path.DirectorySeparatorChar), run.OriginalUriBaseIds["PROJECTROOT"].Uri);
        Assert.Equal((2, 8, 2, 13), (place.Region.StartLine, place.Region.StartColumn, place.Region.EndLine, place.Region.EndColumn));
        Assert.Equal(ColumnKind.Utf16CodeUnits, run.ColumnKind);
        Assert.Equal("/Thing//:value", result.Locations[0].LogicalLocations[0].FullyQualifiedName);
        Assert.Equal("KL6901", run.Tool.Driver.Rules[result.RuleIndex].Id);
    }

    [Fact]
    public void Places_are_relative_to_the_repository_where_there_is_one()
    {
        using var project = new TestProject().Add("deploy/prod/a.yaml", "kind: Thing\nvalue: bad\n").Add("shared/b.yaml", "kind: Thing\nvalue: bad\n");
        project.Options = project.Options with { ProjectDirectory = Path.Combine(project.Folder, "deploy"), RepositoryDirectory = project.Folder };
        var run = Read(project);
        var places = run.Results.Select(result => result.Locations[0].PhysicalLocation.ArtifactLocation).ToList();
        Assert.Equal(["deploy/prod/a.yaml", "shared/b.yaml"], places.Select(place => place.Uri.OriginalString).Order(StringComparer.Ordinal));
        Assert.All(places, place => Assert.Equal("REPOROOT", place.UriBaseId));
        Assert.Equal(new Uri(project.Folder + Path.DirectorySeparatorChar), run.OriginalUriBaseIds["REPOROOT"].Uri);
    }

    [Fact]
    public void A_file_outside_the_project_keeps_its_full_address()
    {
        using var project = new TestProject().Add("shared/a.yaml", "kind: Thing\nvalue: bad\n");
        project.Options = project.Options with { ProjectDirectory = Path.Combine(project.Folder, "clusters") };
        var place = Assert.Single(Read(project).Results).Locations[0].PhysicalLocation.ArtifactLocation;
        Assert.Null(place.UriBaseId);
        Assert.Equal(new Uri(Path.Combine(project.Folder, "shared/a.yaml")), place.Uri);
    }

    [Fact]
    public void Suppressions_are_recorded_with_their_reason_and_place()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad"), new WordRule("KL5901", "bad")).Add("a.yaml", Manifest);
        project.Options = project.Options with { NoWarn = ["KL5901"] };
        var results = Read(project).Results;
        Assert.Equal([(5, "KL5901", 1), (5, "KL6901", 0), (6, "KL5901", 1), (6, "KL6901", 1)],
            results.Select(r => (r.Locations[0].PhysicalLocation.Region.StartLine, r.RuleId, r.Suppressions.Count)));
        var inSource = results[3].Suppressions[0];
        Assert.Equal(Microsoft.CodeAnalysis.Sarif.SuppressionKind.InSource, inSource.Kind);
        Assert.Equal(SuppressionStatus.Accepted, inSource.Status);
        Assert.Equal("\"accepted\", see #7", inSource.Justification);
        Assert.Equal(6, inSource.Location.PhysicalLocation.Region.StartLine);
        var external = results[0].Suppressions[0];
        Assert.Equal(Microsoft.CodeAnalysis.Sarif.SuppressionKind.External, external.Kind);
        Assert.Equal("NoWarn", external.Justification);
    }

    [Fact]
    public void Related_places_are_listed()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nfirst: &x bad\nsecond: *x\n");
        var related = Assert.Single(Assert.Single(Read(project).Results).RelatedLocations);
        Assert.Equal(3, related.PhysicalLocation.Region.StartLine);
    }

    [Fact]
    public void Problems_of_the_input_are_results_and_notifications()
    {
        using var project = new TestProject(new ThrowingRule("KL5901")).Add("a.yaml", "kind: [\n").Add("b.yaml", "kind: Thing\n");
        project.Options = project.Options with { NoWarn = ["KL5999"] };
        var run = Read(project);
        Assert.Equal(["KL0030", "KL0001", "KL0042"], run.Results.Select(r => r.RuleId));
        var invocation = Assert.Single(run.Invocations);
        Assert.True(invocation.ExecutionSuccessful);
        Assert.Equal(["KL0001", "KL0042"], invocation.ToolExecutionNotifications.Select(n => n.AssociatedRule.Id));
        Assert.Equal(["KL0030"], invocation.ToolConfigurationNotifications.Select(n => n.AssociatedRule.Id));
        Assert.Equal(FailureLevel.Error, invocation.ToolExecutionNotifications[0].Level);
    }

    [Fact]
    public void Fingerprints_do_not_move_with_lines()
    {
        using var project = new TestProject().Add("a.yaml", Manifest);
        var before = Fingerprints(project);
        project.Write("a.yaml", "# a comment\n\n" + Manifest.Replace("values:", "other: 1\nvalues:", StringComparison.Ordinal));
        Assert.Equal(before, Fingerprints(project));
    }

    [Fact]
    public void Fingerprints_do_not_hold_the_line_of_another_place()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nx: 1\ny: 2\nx: 3\n");
        var before = Fingerprints(project);
        Assert.Single(before);
        project.Write("a.yaml", "# a comment\nkind: Thing\n\nx: 1\n\n\ny: 2\nx: 3\n");
        Assert.Equal(before, Fingerprints(project));
    }

    [Fact]
    public void Fingerprints_differ_by_rule_file_object_and_place()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad"), new WordRule("KL5901", "bad"))
            .Add("a.yaml", "kind: Thing\nmetadata: {name: a}\nx: bad\ny: bad\n---\nkind: Thing\nmetadata: {name: b}\nx: bad\n")
            .Add("b.yaml", "kind: Thing\nmetadata: {name: a}\nx: bad\n");
        var fingerprints = Fingerprints(project);
        Assert.Equal(8, fingerprints.Length);
        Assert.Equal(8, fingerprints.Distinct().Count());
        Assert.All(fingerprints, fingerprint => Assert.EndsWith(":1", fingerprint, StringComparison.Ordinal));
    }

    [Fact]
    public void Fingerprints_tell_the_texts_of_a_ConfigMap_apart()
    {
        const string Configuration = "apiVersion: kubelet.config.k8s.io/v1beta1\n    kind: KubeletConfiguration\n    value: bad\n";
        const string Before = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n";
        const string Second = "  b.yaml: |\n    " + Configuration;
        using var project = new TestProject(new WordRule("KL6901", "bad")).Add("a.yaml", Before + Second);
        var alone = Assert.Single(Fingerprints(project));
        project.Write("a.yaml", Before + "  a.yaml: |\n    " + Configuration + Second);
        var both = Fingerprints(project);
        Assert.Equal(2, both.Length);
        Assert.Equal(alone, both[1]);
    }

    [Fact]
    public void Equal_fingerprints_are_counted()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nx: bad\n---\nkind: Thing\nx: bad\n");
        var fingerprints = Fingerprints(project);
        Assert.EndsWith(":1", fingerprints[0], StringComparison.Ordinal);
        Assert.Equal(fingerprints[0][..^1] + "2", fingerprints[1]);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_and_leaves_the_stream_open()
    {
        using var project = Varied();
        Assert.Equal(Write(project), Write(project));
        using var stream = new MemoryStream();
        SarifReport.Write(project.Run(), project.Options, stream);
        Assert.True(stream.CanWrite);
        Assert.Equal((byte)'{', stream.ToArray()[0]);
    }

    private static TestProject Varied()
    {
        Rule[] rules = [new WordRule("KL6901", "bad", controls: ["CIS:5.2.2"]), new WordRule("KL5901", "b", DiagnosticSeverity.None), new ThrowingRule("KL8901")];
        var project = new TestProject(rules)
            .Add("a.yaml", Manifest).Add("broken.yaml", "kind: [\n").Add("alias.yaml", "kind: Thing\nfirst: &x bad\nsecond: *x\n")
            .Add("marks.yaml", "kind: Thing # kubelint disable KL6901 until=2020-01-01\n# kubelint enable\nx: \"\"\n");
        project.Options = project.Options with { NoWarn = ["KL69O1"] };
        return project;
    }

    private static string Write(TestProject project)
    {
        using var stream = new MemoryStream();
        SarifReport.Write(project.Run(), project.Options, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Run Read(TestProject project)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write(project)));
        return Assert.Single(SarifLog.Load(stream).Runs);
    }

    private static string[] Fingerprints(TestProject project) => [.. Read(project).Results.Select(r => r.PartialFingerprints["kubelintFingerprint/v1"])];
}
