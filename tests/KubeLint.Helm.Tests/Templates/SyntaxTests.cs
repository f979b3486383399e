using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Templates;

/// <summary>The tree of each construct.</summary>
public sealed class SyntaxTests
{
    [Theory]
    [InlineData("{{.}}")]
    [InlineData("{{nil | quote}}", "{{ nil|quote }}")]
    [InlineData("{{.Values.a.b}}", "{{\n  .Values.a.b\n}}")]
    [InlineData("{{$.Values.a}}", "{{- $.Values.a -}}")]
    [InlineData("{{$x := .a | quote}}", "{{$x:=.a|quote}}")]
    [InlineData("{{$x := 1}}{{$x = 2}}")]
    [InlineData("{{(printf \"%s\" .a).b.c}}", "{{ ( printf \"%s\" .a ).b.c }}")]
    [InlineData("{{printf.a}}")]
    [InlineData("{{quote (index .a `b`) 'c' 0x1F true}}")]
    [InlineData("{{.a | quote}}", "{{ .a | quote | }}")]
    [InlineData("{{if .a}}x{{end}}")]
    [InlineData("{{if .a}}x{{else}}y{{end}}")]
    [InlineData("{{if .a}}x{{else}}{{if .b}}y{{else}}z{{end}}{{end}}", "{{if .a}}x{{else if .b}}y{{else}}z{{end}}")]
    [InlineData("{{with $x := .a}}{{$x}}{{else}}{{with .b}}y{{end}}{{end}}", "{{with $x := .a}}{{$x}}{{else with .b}}y{{end}}")]
    [InlineData("{{range .a}}{{break}}{{else}}y{{end}}")]
    [InlineData("{{range $i := .a}}{{continue}}{{end}}")]
    [InlineData("{{range $k, $v := .a}}{{$k}}{{$v}}{{end}}", "{{range $k,$v := .a}}{{$k}}{{$v}}{{end}}")]
    [InlineData("{{$k := 1}}{{$v := 2}}{{range $k, $v = .a}}{{end}}")]
    [InlineData("{{template \"a\"}}", "{{template `a`}}")]
    [InlineData("{{template \"a\" .b}}")]
    [InlineData("{{define \"a\"}}x{{end}}", "{{- define \"a\" -}} x {{- end -}}")]
    [InlineData("{{template \"a\" .}}", "{{block \"a\" .}}x{{end}}")]
    [InlineData("a{{/* c */}}b", "a{{/* c */}}b", "ab")]
    public void A_template_prints_as_in_Go(string printed, string? text = null, string? exception = null) =>
        Assert.Equal(exception ?? printed, Parsed.File(text ?? printed).Body.ToString());

    [Theory]
    [InlineData("a {{- 1 }} b", "a", " b")]
    [InlineData("a {{ 1 -}} \n b", "a ", "b")]
    [InlineData("a {{-1}}", "a ")]
    [InlineData("a \t\r\n{{-\n1\t-}}\r\n", "a")]
    [InlineData("a {{- /* c */ -}} b", "a", "b")]
    [InlineData("a {{/* c */}} b", "a ", " b")]
    [InlineData(" \u00a0{{- 1 }}", " \u00a0")]
    [InlineData("a } }} { b", "a } }} { b")]
    public void Trim_markers_take_white_space_away(string text, params string[] texts) =>
        Assert.Equal(texts, Parsed.Nodes(text).OfType<TemplateText>().Select(static node => node.Text));

    [Fact]
    public void A_dash_that_touches_is_a_sign() => Assert.Equal(-3, Parsed.Operand<TemplateNumber>("{{-3}}").Value.Int64);

    [Fact]
    public void Delimiters_within_strings_are_text() =>
        Assert.Equal(["{{ .x }}", "}}"], Parsed.Node<TemplateAction>("{{ quote \"{{ .x }}\" `}}` }}").Pipeline.Commands[0].Operands.OfType<TemplateString>().Select(static text => text.Value));

    [Theory]
    [InlineData("\"a\\n\\t\\\"\\\\\"", "a\n\t\"\\")]
    [InlineData("\"\\u00e9\\U0001F600\\xc3\\xa9\\303\\251\"", "é😀éé")]
    [InlineData("`a\\n\r\nb`", "a\\n\nb")]
    [InlineData("\"\"", "")]
    public void Strings(string literal, string value) => Assert.Equal(value, Parsed.Operand<TemplateString>("{{" + literal + "}}").Value);

    [Fact]
    public void A_byte_that_is_no_character_stays_a_byte() => Assert.Equal("\uDCFF", Parsed.Operand<TemplateString>("{{\"\\xff\"}}").Value);

    [Theory]
    [InlineData("0", 0L, 0UL, 0.0)]
    [InlineData("-0", 0L, 0UL, 0.0)]
    [InlineData("017", 15L, 15UL, 15.0)]
    [InlineData("0o17", 15L, 15UL, 15.0)]
    [InlineData("0b101", 5L, 5UL, 5.0)]
    [InlineData("0x_1F", 31L, 31UL, 31.0)]
    [InlineData("1_000", 1000L, 1000UL, 1000.0)]
    [InlineData("-7", -7L, null, -7.0)]
    [InlineData("+7", 7L, null, 7.0)]
    [InlineData("18446744073709551615", null, 18446744073709551615UL, 18446744073709551615.0)]
    [InlineData("9223372036854775807", 9223372036854775807L, 9223372036854775807UL, 9223372036854775807.0)]
    [InlineData("1e3", 1000L, 1000UL, 1000.0)]
    [InlineData("1.5", null, null, 1.5)]
    [InlineData(".5", null, null, 0.5)]
    [InlineData("1.", 1L, 1UL, 1.0)]
    [InlineData("1e19", null, 10000000000000000000UL, 1e19)]
    [InlineData("-1.0", -1L, null, -1.0)]
    [InlineData("0x1.8p1", 3L, 3UL, 3.0)]
    [InlineData("0i", 0L, 0UL, 0.0)]
    [InlineData("2i", null, null, null)]
    [InlineData("1+2i", null, null, null)]
    [InlineData("1.5+0i", null, null, 1.5)]
    [InlineData("'a'", 97L, 97UL, 97.0)]
    [InlineData("'\\''", 39L, 39UL, 39.0)]
    [InlineData("'😀'", 128512L, 128512UL, 128512.0)]
    [InlineData("'\\u00e9'", 233L, 233UL, 233.0)]
    public void Numbers(string literal, long? int64, ulong? uint64, double? float64)
    {
        var number = Parsed.Operand<TemplateNumber>("{{" + literal + "}}");
        Assert.Equal(literal, number.Text);
        Assert.Equal((int64, uint64, float64), (number.Value.Int64, number.Value.UInt64, number.Value.Float64));
    }

    [Fact]
    public void Complex_numbers() =>
        Assert.Equal((-1, 2e3), Parsed.Operand<TemplateNumber>("{{-1+2e+3i}}").Value.Complex);

    [Theory]
    [InlineData("{{if $x := .a}}{{$x}}{{else if $y := $x}}{{$x}}{{$y}}{{else}}{{$y}}{{end}}")]
    [InlineData("{{$x := 1}}{{if .a}}{{$x}}{{$x := 2}}{{end}}{{$x}}")]
    [InlineData("{{$x = 1}}{{$x}}")]
    [InlineData("{{define \"a\"}}{{$.b}}{{end}}")]
    [InlineData("{{range .a}}{{if .b}}{{break}}{{end}}{{end}}")]
    [InlineData("{{range .a}}{{range .b}}{{else}}{{break}}{{end}}{{end}}")]
    [InlineData("{{if .a}}{{block \"b\" .}}x{{end}}{{end}}")]
    public void Scopes(string text) => Parsed.File(text);

    [Fact]
    public void Definitions_are_listed_with_the_file_itself()
    {
        var file = Parsed.File("{{define \"a\"}}1{{end}}{{if .x}}{{block \"b\" .}}2{{end}}{{end}}");
        Assert.Equal([("a", "1"), ("b", "2"), ("t", file.Body.ToString())], file.Definitions.Select(static definition => (definition.Name, definition.Body.ToString())));
    }

    [Theory]
    [InlineData("{{define \"a\"}}1{{end}}{{define \"a\"}} {{/* c */}}\n{{end}}", "1")]
    [InlineData("{{define \"a\"}}{{end}}{{define \"a\"}}1{{end}}", "1")]
    [InlineData("{{define \"a\"}} {{end}}{{define \"a\"}}\t{{end}}", "\t")]
    public void An_empty_definition_replaces_nothing(string text, string body) =>
        Assert.Equal(body, Parsed.File(text).Definitions[0].Body.ToString());

    [Fact]
    public void A_later_file_replaces_what_is_not_empty()
    {
        var one = Parsed.File("{{define \"a\"}}1{{end}}").Definitions[0];
        var two = Parsed.File("{{define \"a\"}}2{{end}}").Definitions[0];
        var none = Parsed.File("{{define \"a\"}} {{end}}").Definitions[0];
        Assert.Equal((true, true, false, true), (two.Replaces(null), two.Replaces(one), none.Replaces(one), one.Replaces(none)));
    }

    [Theory]
    [InlineData("{{ .Values.a.b }}", "1:10 .Values.a.b")]
    [InlineData("é {{ .a }}", "1:6 .a")]
    [InlineData("a\r\n  {{- $.Values.a }}", "2:7 $.Values.a")]
    [InlineData("a\rb\n{{ (quote .a).b }}", "2:13 (quote .a).b")]
    [InlineData("{{ quote .a }}", "1:3 quote")]
    public void An_operand_stands_where_Go_says(string text, string at)
    {
        var file = Parsed.File(text);
        var operand = file.Body.Nodes.OfType<TemplateAction>().Single().Pipeline.Commands[0].Operands[0];
        Assert.Equal(at, $"{file.Source.GetGoPosition(operand.Position)} {operand}");
    }

    [Theory]
    [InlineData("{{if (eq .a 1)}}x{{end}}", "1:5 1:6 eq .a 1")]
    [InlineData("{{ quote (eq .a 1) }}", "1:3 1:10 eq .a 1")]
    public void Parentheses_stand_at_their_content(string text, string at)
    {
        var file = Parsed.File(text);
        var parentheses = Parsed.Descendants(file.Body).OfType<TemplateParentheses>().Single();
        var outer = file.Source.GetGoPosition(file.Body.Nodes[0].Position);
        Assert.Equal(at, $"{outer} {file.Source.GetGoPosition(parentheses.Position)} {parentheses.Pipeline}");
    }

    [Fact]
    public void Comments_have_their_places()
    {
        const string Text = "a {{- /* kubelint disable KL1001 */ -}}\nb";
        var comment = Assert.Single(Parsed.Result(Text).Comments);
        Assert.Equal(" kubelint disable KL1001 ", comment.Content);
        Assert.Equal(comment.Content, Text.Substring(comment.ContentSpan.Start, comment.ContentSpan.Length));
        Assert.Equal("{{- /* kubelint disable KL1001 */ -}}", Text.Substring(comment.Span.Start, comment.Span.Length));
    }

    [Theory]
    [InlineData("a{\u007f\u00a0😀\u200b\U000e0001\"\\\a\n", "\"a{\\x7f\\u00a0😀\\u200b\\U000e0001\\\"\\\\\\a\\n\"")]
    public void Strings_are_quoted_as_in_Go(string text, string quoted) => Assert.Equal(quoted, GoFormat.Quote(text));

    [Fact]
    public void A_name_of_the_source_is_in_its_messages() => Assert.Equal(
        "template: c/templates/a.yaml:1: unclosed action",
        TemplateParser.Parse(new TemplateSource("c/templates/a.yaml", new SourceFile("a.yaml", "{{")), new HashSet<string>()).Error?.ToString());
}
