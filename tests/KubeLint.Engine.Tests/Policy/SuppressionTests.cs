using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Tests.Policy;

/// <summary>Comments and annotations that suppress.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void At_the_end_of_a_line_it_speaks_of_that_line()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            first: bad # kubelint disable KL6901 -- agreed with the owner
            second: bad
            """);
        var findings = project.Run().Findings;
        Assert.Equal(["a.yaml(2,8) warning KL6901", "a.yaml(3,9) warning KL6901"], findings.Select(project.Describe));
        Assert.Equal("agreed with the owner", findings[0].Suppression?.Justification);
        Assert.Equal(SuppressionKind.InSource, findings[0].Suppression?.Kind);
        Assert.Equal(2, findings[0].Suppression?.Location?.Start.Line);
        Assert.Equal(["a.yaml(3,9) warning KL6901"], project.Reported());
    }

    [Fact]
    public void On_its_own_line_it_speaks_of_the_key_below_with_all_that_is_in_it()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            # kubelint disable KL6901
            # a remark between

            spec:
              one: bad
              two:
                three: [fine, bad]
            after: bad
            """);
        Assert.Equal(["a.yaml(9,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Above_a_list_item_it_speaks_of_the_item()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            items:
            # kubelint disable KL6901
            - name: bad
              image: bad
            - name: bad
              # kubelint disable KL6901
              image: bad
            -   # kubelint disable KL6901
              image: bad
            """);
        // The last mark stands at the end of a line, and nothing is found on that.
        Assert.Equal(["a.yaml(6,9) warning KL6901", "a.yaml(9,24) suggestion KL0032", "a.yaml(10,10) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Above_the_first_node_of_a_document_it_speaks_of_the_document()
    {
        using var project = new TestProject().Add("a.yaml", """
            # kubelint disable KL6901
            kind: Thing
            value: bad
            ---
            kind: Thing
            value: bad
            --- # kubelint disable KL6901
            kind: Thing
            value: bad
            ---
            # Copyright of the owner
            # kubelint disable KL6901
            kind: Thing
            value: bad
            """);
        Assert.Equal(["a.yaml(6,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Disable_file_speaks_of_the_file_wherever_it_stands()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            value: bad
            ---
            kind: Thing
            value: bad # kubelint disable-file KL6901 -- generated
            """).Add("b.yaml", "kind: Thing\nvalue: bad\n");
        Assert.Equal(["b.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Theory]
    [InlineData("KL6901,KL5901")]
    [InlineData("KL6901, KL5901")]
    [InlineData("kl5901 kl6901 -- with a -- in the reason")]
    [InlineData("WordBad,KL5901")]
    public void A_list_names_several_rules_by_id_or_name(string list)
    {
        using var project = new TestProject(new WordRule("KL6901", "Bad"), new WordRule("KL5901", "Ba"))
            .Add("a.yaml", $"kind: Thing\nvalue: Bad # kubelint disable {list}\n");
        Assert.Empty(project.Reported());
    }

    [Fact]
    public void Only_the_named_rule_is_suppressed()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad"), new WordRule("KL5901", "ba"))
            .Add("a.yaml", "kind: Thing\nvalue: bad # kubelint disable KL6901\n");
        Assert.Equal(["a.yaml(2,8) warning KL5901"], project.Reported());
    }

    [Fact]
    public void A_mark_inside_a_scalar_is_text()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            script: |
              # kubelint disable-file KL6901
              echo
            quoted: "x # kubelint disable-file KL6901"
            value: bad
            """);
        Assert.Equal(["a.yaml(6,8) warning KL6901"], project.Reported());
    }

    [Theory]
    [InlineData("2026-06-15", "suppressed")]
    [InlineData("2026-06-14", "warning KL0033;warning KL6901")]
    [InlineData("2027-01-31", "suppressed")]
    public void A_date_is_the_last_day_on_which_it_counts(string until, string expected)
    {
        using var project = new TestProject().Add("a.yaml", $"kind: Thing\nvalue: bad # kubelint disable KL6901 until={until} -- ticket 7\n");
        var reported = project.Run().Reported.Select(f => project.Describe(f).Split(' ', 2)[1]).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected == "suppressed" ? [] : expected.Split(';'), reported);
    }

    [Fact]
    public void What_suppresses_nothing_is_a_suggestion_at_the_id()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nvalue: good # kubelint disable KL6901\n");
        Assert.Equal(["a.yaml(2,32) suggestion KL0032"], project.Reported());
    }

    [Fact]
    public void A_suppression_of_a_rule_that_is_off_is_not_called_unused()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", DiagnosticSeverity.None))
            .Add("a.yaml", "kind: Thing\nvalue: bad # kubelint disable KL6901\n");
        Assert.Empty(project.Reported());
    }

    [Fact]
    public void A_file_that_was_not_read_to_its_end_has_no_unused_suppression()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nvalue: good # kubelint disable KL6901\n---\nkind: [\n");
        Assert.Equal(["KL0001"], project.Run().Reported.Select(f => f.Diagnostic.Descriptor.Id));
    }

    [Fact]
    public void An_unknown_rule_is_reported_with_the_likely_one_and_the_others_still_count()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\nvalue: bad # kubelint disable KL69O1,KL6901\n");
        var finding = Assert.Single(project.Run().Reported);
        Assert.Equal("a.yaml(2,31) warning KL0030", project.Describe(finding));
        Assert.Equal("'KL69O1' is not a KubeLint rule; did you mean 'KL6901'?", finding.Diagnostic.Message);
    }

    [Theory]
    [InlineData("enable KL6901", "'enable' is no directive; write '# kubelint disable KL6002' or '# kubelint disable-file KL6002'")]
    [InlineData("", "a directive is missing; write '# kubelint disable KL6002' or '# kubelint disable-file KL6002'")]
    [InlineData("disable", "it names no rule")]
    [InlineData("disable -- why", "it names no rule")]
    [InlineData("disable KL6901 until=31.01.2027", "'31.01.2027' is no date; write until=YYYY-MM-DD")]
    [InlineData("disable KL6901 because it is old", "'because' is no rule; write a reason behind ' -- '")]
    [InlineData("disable KL0001", "KL0001 cannot be suppressed here; use NoWarn or .editorconfig")]
    public void A_mark_that_cannot_be_read_is_reported_and_has_no_effect(string directive, string reason)
    {
        using var project = new TestProject().Add("a.yaml", $"kind: Thing\nvalue: bad # kubelint {directive}\n");
        var findings = project.Run().Reported.ToArray();
        Assert.Equal(["a.yaml(2,8) warning KL6901", "a.yaml(2,12) warning KL0035"], findings.Select(project.Describe));
        Assert.Equal("Suppression cannot be understood and has no effect: " + reason, findings[1].Diagnostic.Message);
    }

    [Fact]
    public void Prose_and_annotations_are_no_directives()
    {
        using var project = new TestProject().Add("a.yaml", """
            # KubeLint looks at this file; kubelint too, see kubelint.io
            # kubelint.io/disable is an annotation
            kind: Thing
            """);
        Assert.Empty(project.Reported());
    }

    [Fact]
    public void A_missing_reason_is_reported_when_switched_on()
    {
        using var project = new TestProject()
            .Configure("[*]\ndotnet_diagnostic.KL0034.severity = warning\n")
            .Add("a.yaml", "kind: Thing\na: bad # kubelint disable KL6901 -- \nb: bad # kubelint disable KL6901 -- known\n");
        Assert.Equal(["a.yaml(2,8) warning KL0034"], project.Reported());
    }

    [Fact]
    public void An_annotation_speaks_of_its_object()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad"), new WordRule("KL6902", "bad")).Add("a.yaml", """
            kind: Thing
            metadata:
              annotations:
                kubelint.io/disable: "KL6901, KL6902"
                kubelint.io/disable-reason: node agent
            value: bad
            ---
            kind: Thing
            value: bad
            """);
        Assert.Equal(["a.yaml(9,8) warning KL6901", "a.yaml(9,8) warning KL6902"], project.Reported());
        var suppressed = project.Run().Findings[0];
        Assert.Equal("node agent", suppressed.Suppression?.Justification);
        Assert.Equal("KL6901", Text(suppressed.Suppression?.Location));
    }

    [Fact]
    public void An_annotation_of_the_pod_template_speaks_of_the_workload()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: CronJob
            metadata:
              name: bad
            spec:
              jobTemplate:
                spec:
                  template:
                    metadata:
                      annotations:
                        kubelint.io/disable: KL6901
                    spec:
                      image: bad
            """);
        Assert.Empty(project.Reported());
    }

    [Fact]
    public void An_annotation_that_matches_nothing_is_unused_at_its_id()
    {
        using var project = new TestProject().Add("a.yaml", """
            kind: Thing
            metadata:
              annotations:
                kubelint.io/disable: KL6901
            """);
        Assert.Equal(["a.yaml(4,26) suggestion KL0032"], project.Reported());
    }

    [Fact]
    public void NoWarn_is_recorded_as_external()
    {
        using var project = new TestProject().Configure("[*]\ndotnet_diagnostic.KL6901.severity = error\n").Add("a.yaml", "kind: Thing\nvalue: bad\n");
        project.Options = project.Options with { NoWarn = ["KL6901"] };
        var report = project.Run();
        Assert.Empty(report.Reported);
        Assert.False(report.HasErrors);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(new Suppression(SuppressionKind.External, "NoWarn", null), finding.Suppression);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    private static string? Text(Location? location) => location?.File.GetText(location.Span);
}
