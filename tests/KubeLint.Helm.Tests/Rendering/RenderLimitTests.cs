using KubeLint.Helm.Rendering;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Templates that are built to exhaust a renderer end in a failure.</summary>
public sealed class RenderLimitTests
{
    [Fact]
    public void A_template_that_includes_itself_fails_as_in_Helm()
    {
        var failure = Executed.Failure("{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}");
        Assert.EndsWith("<include \"x\" .>: error calling include: rendering template has a nested reference name: x: unable to execute template", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1002, failure.Message.Split("error calling include").Length - 1);
        Assert.False(failure.IsLimit);
    }

    [Theory]
    [InlineData("{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}")]
    [InlineData("{{ define \"x\" }}{{ tpl .t . }}{{ end }}{{ include \"x\" (dict \"t\" \"{{ tpl .t . }}\") }}")]
    [InlineData("{{ define \"x\" }}{{ include \"y\" . }}{{ end }}{{ define \"y\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}")]
    public void Templates_nest_only_so_deep(string template)
    {
        var failure = Executed.Failure(template, RenderLimits.Default with { MaxDepth = 500 });
        Assert.True(failure.IsLimit);
        Assert.EndsWith("exceeded maximum template depth (500)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_structures_within_deep_templates_leave_the_stack_whole()
    {
        var body = string.Concat(Enumerable.Repeat("{{ if .Values.on }}", 450)) + "{{ template \"x\" . }}" + string.Concat(Enumerable.Repeat("{{ end }}", 450));
        var failure = Executed.Failure($"{{{{ define \"x\" }}}}{body}{{{{ end }}}}{{{{ template \"x\" . }}}}");
        Assert.True(failure.IsLimit);
    }

    [Theory]
    [InlineData("{{ range 2000000000 }}{{ end }}")]
    [InlineData("{{ define \"x\" }}{{ range 1000 }}{{ template \"y\" }}{{ end }}{{ end }}{{ define \"y\" }}{{ range 1000 }}{{ end }}{{ end }}{{ range 1000 }}{{ template \"x\" }}{{ end }}")]
    public void Steps_are_counted(string template)
    {
        var failure = Executed.Failure(template, RenderLimits.Default with { MaxSteps = 100_000 });
        Assert.True(failure.IsLimit);
        Assert.Contains("more than 100000 steps", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_grows_only_so_long()
    {
        var failure = Executed.Failure("{{ range 1000 }}0123456789{{ end }}", RenderLimits.Default with { MaxTextLength = 5000 });
        Assert.True(failure.IsLimit);
        Assert.Contains("more than 5000 characters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_execution_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() =>
        Executed.Cancelled("{{ range 2000000000 }}{{ end }}"));

    [Fact]
    public void The_message_of_a_deep_failure_is_made_once() => Growth.IsLinear(
        1800,
        static depth => RenderLimits.Default with { MaxDepth = depth },
        static limits => Executed.Failure("{{ define \"x\" }}{{ include \"y\" . }}{{ end }}{{ define \"y\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}", limits));
}
