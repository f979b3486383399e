using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Where the parts of an executed template come from.</summary>
public sealed class InterpreterOriginTests
{
    [Fact]
    public void Literal_text_points_to_itself_and_an_action_to_the_value_and_to_its_own_place()
    {
        const string Template = "a: {{ .Values.text }}\n";
        var text = Executed.Text(Template);
        Assert.Collection(
            text.Segments,
            literal => Assert.Equal(("a: ", true), (Source(literal), literal.Site!.IsLiteral)),
            action =>
            {
                Assert.Equal("text", Assert.IsType<ValuesOrigin>(action.Origin).Path);
                Assert.Equal("{{ .Values.text }}", Source(action));
            },
            literal => Assert.Equal("\n", Source(literal)));
    }

    [Fact]
    public void An_include_keeps_the_places_of_the_template_and_adds_its_frame()
    {
        var text = Executed.Text("{{ define \"t\" }}x{{ .Values.text }}{{ end }}{{ include \"t\" . }}");
        Assert.All(text.Segments, static segment => Assert.Equal("{{ include \"t\" . }}", segment.Site!.Frame!.CallSite.Source.File.GetText(segment.Site.Frame.CallSite.Span)));
        Assert.Equal(["x", "{{ .Values.text }}"], text.Segments.Select(Source));
    }

    [Fact]
    public void A_text_that_tpl_expands_keeps_the_origin_of_its_literal_parts()
    {
        var text = Executed.Text("{{ tpl .Values.template . }}");
        Assert.Equal("astrb", text.Text);
        Assert.Equal(["template", "text", "template"], text.Segments.Select(static segment => ((ValuesOrigin)segment.Origin!).Path));
        Assert.Equal("{{ .Values.text }}", Source(text.Segments[1]));
        Assert.Equal("template", ((ValuesOrigin)text.Segments[1].Site!.Source.Expanded!.Segments[0].Origin!).Path);
    }

    [Fact]
    public void A_condition_knows_the_values_that_it_read()
    {
        var text = Executed.Text("{{ if and .Values.on (eq .Values.text \"str\") }}x{{ end }}");
        var condition = Assert.Single(text.Segments).Site!.Condition!;
        Assert.Equal(["on", "text"], condition.Reads.Select(static read => read.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_kept_where_origins_are_not_tracked() =>
        Assert.Empty(Executed.Text("a{{ .Values.text }}{{ tpl .Values.template . }}", tracksOrigins: false).Segments);

    private static string Source(Segment segment) => segment.Site!.Source.File.GetText(segment.Site.Span);
}
