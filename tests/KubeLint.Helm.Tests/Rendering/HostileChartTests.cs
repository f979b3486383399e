using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Charts that are made to exhaust a renderer: each ends in one problem at its place, and the healthy template beside it is rendered.</summary>
public sealed class HostileChartTests
{
    private const string Healthy = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: healthy\n";

    // Longer than any of them takes by far: it only keeps a hang from stopping the run.
    private static readonly TimeSpan s_guard = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}", "TemplateExecution", "nested reference name: x")]
    [InlineData("{{ define \"x\" }}{{ include \"y\" . }}{{ end }}{{ define \"y\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}", "Limit", "exceeded maximum template depth")]
    [InlineData("{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}", "Limit", "exceeded maximum template depth")]
    [InlineData("{{ $t := \"{{ tpl .t . }}\" }}{{ tpl $t (dict \"t\" $t) }}", "Limit", "exceeded maximum template depth")]
    [InlineData("{{ tpl .Values.a . }}", "Limit", "exceeded maximum template depth")]
    [InlineData("{{ tpl .Values.grows (dict \"g\" .Values.grows) }}", "Limit", "exceeds the limit of 16777216")]
    public void Templates_that_never_end(string template, string kind, string message) => Fails(template, kind, message);

    [Theory]
    [InlineData("{{ repeat 2000000000 \"x\" }}", "exceeds the limit of 16777216")]
    [InlineData("{{ repeat 10000 \"x\" | repeat 10000 }}", "exceeds the limit of 16777216")]
    [InlineData("{{ range 100000 }}{{ $x := repeat 10000000 \"x\" }}{{ end }}", "more than 50000000 steps")]
    [InlineData("{{ range 100000 }}{{ repeat 10000 \"x\" }}{{ end }}", "more than 16777216 characters")]
    [InlineData("{{ $s := \"x\" }}{{ range 100 }}{{ $s = print $s $s }}{{ end }}", "exceeds the limit of 16777216")]
    [InlineData("{{ until 2000000000 }}", "exceeds the limit of 1000000")]
    [InlineData("{{ untilStep 0 2000000000 1 }}", "exceeds the limit of 1000000")]
    [InlineData("{{ seq 2000000000 }}", "exceeds the limit of 1000000")]
    [InlineData("{{ indent 999999999 \"x\" }}", "exceeds the limit of 16777216")]
    [InlineData("{{ nindent 999999999 \"x\" }}", "exceeds the limit of 16777216")]
    [InlineData("{{ wrap 1 (repeat 8000000 \"a \") | wrapWith 1 (repeat 1000 \"x\") }}", "exceeds the limit of 16777216")]
    [InlineData("{{ splitList \"\" (repeat 2000000 \"x\") }}", "exceeds the limit of 1000000")]
    [InlineData("{{ randAlphaNum 1000000000 }}", "exceeds the limit of 16777216")]
    public void Texts_and_lists_that_are_too_long(string template, string message) => Fails(template, "Limit", message);

    [Theory]
    [InlineData("{{ range 2000000000 }}{{ end }}")]
    [InlineData("{{ range 10000000 }}{{ $x := until 1000000 }}{{ end }}")]
    [InlineData("{{ $l := until 1000000 }}{{ range 10000000 }}{{ $x := rest $l }}{{ end }}")]
    [InlineData("{{ $l := until 1000000 }}{{ range 10000000 }}{{ $x := chunk 1 $l }}{{ end }}")]
    [InlineData("{{ $s := repeat 16000000 \"a\" }}{{ range 10000000 }}{{ $x := upper $s }}{{ end }}")]
    [InlineData("{{ $s := repeat 16000000 \"a\" }}{{ range 10000000 }}{{ $x := sha256sum $s }}{{ end }}")]
    [InlineData("{{ $d := dict }}{{ range 100000 }}{{ $_ := set $d (toString .) 1 }}{{ end }}{{ range 10000000 }}{{ range $d }}{{ break }}{{ end }}{{ end }}")]
    [InlineData("{{ $d := dict }}{{ range 100000 }}{{ $_ := set $d (toString .) 1 }}{{ end }}{{ range 10000000 }}{{ $x := keys $d }}{{ end }}")]
    [InlineData("{{ range 10000000 }}{{ $x := genPrivateKey \"rsa\" }}{{ end }}")]
    [InlineData("{{ range 10000000 }}{{ $x := genCA \"x\" 365 }}{{ end }}")]
    [InlineData("{{ range 10000000 }}{{ $x := derivePassword 1 \"long\" \"a\" \"b\" \"c\" }}{{ end }}")]
    [InlineData("{{ range 10000000 }}{{ $x := bcrypt \"a\" }}{{ end }}")]
    public void Work_that_is_repeated_without_end(string template) => Fails(template, "Limit", "more than 2000000 steps", RenderLimits.Default with { MaxSteps = 2_000_000 });

    [Theory]
    [InlineData("toYaml $d")]
    [InlineData("toJson $d")]
    [InlineData("toPrettyJson $d")]
    [InlineData("toToml $d")]
    [InlineData("print $d")]
    [InlineData("$d")]
    [InlineData("quote $d")]
    [InlineData("deepCopy $d")]
    [InlineData("deepEqual $d $e")]
    [InlineData("merge $d $e")]
    [InlineData("mergeOverwrite $d $e")]
    public void A_map_that_contains_itself(string action) => Fails(
        $"{{{{ $d := dict }}}}{{{{ $_ := set $d \"a\" $d }}}}{{{{ $e := dict }}}}{{{{ $_ := set $e \"a\" $e }}}}{{{{ {action} }}}}", "Limit", "");

    [Theory]
    [InlineData("toYaml $l")]
    [InlineData("toJson $l")]
    [InlineData("print $l")]
    [InlineData("deepCopy $l")]
    public void A_list_that_holds_the_same_list_over_and_over(string action) => Fails(
        $"{{{{ $l := list 1 }}}}{{{{ range 60 }}}}{{{{ $l = list $l $l }}}}{{{{ end }}}}{{{{ $x := {action} }}}}", "Limit", "", RenderLimits.Default with { MaxSteps = 5_000_000 });

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("{{ if 1 }}", "", "{{ end }}")]
    public void Templates_that_nest_too_deep(string open, string inner, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 100_000)) + inner + string.Concat(Enumerable.Repeat(close, 100_000));
        Fails(open == "(" ? $"{{{{ {nested} }}}}" : nested, "TemplateSyntax", "");
    }

    [Theory]
    [InlineData("{{ (fromYaml (repeat 1000000 \"[\")).Error | fail }}")]
    [InlineData("{{ (fromYaml (repeat 1000000 \"- \")).Error | fail }}")]
    [InlineData("{{ (fromJson (repeat 1000000 \"[\")).Error | fail }}")]
    public void Texts_that_nest_too_deep_are_no_YAML_or_JSON(string template) => Fails(template, "TemplateExecution", "");

    [Theory]
    [InlineData("{{ mustRegexMatch \"((a{1000}){1000}){1000}\" \"a\" }}", "TemplateExecution")]
    [InlineData("{{ mustRegexMatch (repeat 10000 \"a|\") \"b\" }}", "Limit")]
    [InlineData("{{ range 1000000 }}{{ $x := regexMatch \"(a*)*b\" (repeat 100000 \"a\") }}{{ end }}", "Limit")]
    public void Patterns(string template, string kind) => Fails(template, kind, "", RenderLimits.Default with { MaxSteps = 5_000_000 });

    [Fact]
    public void Every_template_behind_one_that_used_up_the_steps_gets_some()
    {
        const string Bomb = "{{ range 2000000000 }}{{ end }}";
        var chart = Render(RenderLimits.Default with { MaxSteps = 100_000 }, ("templates/z.yaml", Bomb), ("templates/m.yaml", Bomb), ("templates/a.yaml", Healthy));
        Assert.Equal(2, chart.Problems.Length);
        Assert.Single(chart.Release.Documents);
    }

    [Fact]
    public void Steps_do_not_grow_with_the_number_of_bombs()
    {
        var bombs = Enumerable.Range(0, 100).Select(static i => ($"templates/{i}.yaml", "{{ range 2000000000 }}{{ end }}"));
        var chart = Render(RenderLimits.Default with { MaxSteps = 100_000 }, [.. bombs]);
        Assert.InRange(chart.Problems.Length, 1, 17);
    }

    [Fact]
    public void Aliases_that_multiply_in_the_values()
    {
        var lines = Enumerable.Range(0, 12).Select(static i => $"v{i}: &v{i} [{string.Join(", ", Enumerable.Repeat(i == 0 ? "x" : $"*v{i - 1}", 9))}]");
        var chart = Render(RenderLimits.Default, ("values.yaml", string.Join('\n', lines)), ("templates/a.yaml", Healthy));
        Assert.StartsWith("Values values.yaml(", Assert.Single(chart.Problems), StringComparison.Ordinal);
        Assert.Single(chart.Release.Documents);
    }

    private static void Fails(string template, string kind, string message, RenderLimits? limits = null)
    {
        var chart = Render(
            limits ?? RenderLimits.Default,
            ("values.yaml", "a: '{{ tpl .Values.b . }}'\nb: '{{ tpl .Values.a . }}'\ngrows: '{{ tpl (print .g .g) (dict \"g\" (print .g .g)) }}'\n"),
            ("templates/a.yaml", Healthy),
            ("templates/hostile.yaml", template),
            ("templates/z.yaml", Healthy));
        var problem = Assert.Single(chart.Release.Problems);
        Assert.Equal(kind, problem.Kind.ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Place.File.Path.EndsWith("hostile.yaml", StringComparison.Ordinal) || problem.Chain.Any(static place => place.File.Path.EndsWith("hostile.yaml", StringComparison.Ordinal)));
        Assert.Equal(2, chart.Release.Documents.Length);
    }

    private static RenderedChart Render(RenderLimits limits, params (string Name, string Text)[] files)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(s_guard);
        return RenderedChart.Of(new ReleaseSettings { Limits = limits with { MaxDuration = s_guard } }, guard.Token, files);
    }
}
