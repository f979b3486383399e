using CsCheck;
using KubeLint.Helm.Templates.Syntax;

namespace KubeLint.Helm.Tests.Templates;

/// <summary>What holds for every template.</summary>
public sealed class ParserPropertyTests
{
    private static readonly Gen<string> s_piece = Gen.OneOf(
        "{{", "}}", "{{-", "-}}", "{{- ", " -}}", "/*", "*/", "{{/*", "*/}}", "if", "else", "end", "range", "with", "define", "block", "template", "break",
        "continue", "nil", "true", ".", ".a", "$", "$x", ":=", "=", ",", "|", "(", ")", "\"a\"", "\"", "`", "'", "'a'", "\\", "0x1p", "1", "-", "+2i", "_", "e9",
        " ", "\n", "\r\n", "\t", "é", "😀", "\ud83d", "\0", "quote", "{{if .a}}", "{{end}}", "{{else}}", "{{range .b}}", "a", "{", "}");

    private static readonly Gen<string> s_junk = s_piece.List[0, 30].Select(string.Concat);

    private static readonly Gen<string> s_operand = Gen.Recursive<string>((depth, operand) => depth > 3
        ? Gen.OneOf(".", ".a", "$", "1", "\"é\"")
        : Gen.Frequency(
            (3, Gen.OneOf(".", ".a", ".a.b", "$", "$.a", "true", "1", "-0x1F", "1.5", "'a'", "\"é{{\\n\"", "`r\n`")),
            (1, Gen.Select(operand, Gen.OneOf("", ".c.d")).Select(static (inner, fields) => $"(quote {inner}){fields}")),
            (1, Gen.Select(operand, operand).Select(static (a, b) => $"( printf {a}  {b} | quote )"))));

    private static readonly Gen<string> s_pipeline = Gen.Select(s_operand, Gen.OneOf("", " | quote", "|printf \"%s\" .z"))
        .Select(static (operand, rest) => operand + rest);

    private static readonly Gen<(string Open, string Close)> s_delimiters =
        Gen.Select(Gen.OneOf("{{", "{{ ", "{{- ", "{{-\n"), Gen.OneOf("}}", " }}", " -}}", "\n-}}"));

    private static readonly Gen<string> s_body = Gen.Recursive<string>((depth, body) => depth > 3
        ? Gen.OneOf("x", " é\n")
        : Gen.OneOf(
            Gen.OneOf("a", " b\n", "\t", "😀 "),
            Action(s_pipeline),
            Action(s_pipeline.Select(static pipeline => "$v := " + pipeline)),
            Action(Gen.Const("/* c */")).Select(static text => text.Contains("{{ /*", StringComparison.Ordinal) || text.Contains("*/ }}", StringComparison.Ordinal) ? "{{/* c */}}" : text),
            Action(s_pipeline.Select(static pipeline => "template \"t1\" " + pipeline)),
            Gen.Select(Action(s_pipeline.Select(static pipeline => "if " + pipeline)), body, Action(Gen.Const("else if .q")), body, Action(Gen.Const("end")))
                .Select(static (open, first, otherwise, second, end) => open + first + otherwise + second + end),
            Gen.Select(Action(s_pipeline.Select(static pipeline => "range $k, $e := " + pipeline)), body, Action(Gen.Const("else")), body, Action(Gen.Const("end")))
                .Select(static (open, first, otherwise, second, end) => open + first + "{{break}}{{$e}}" + otherwise + second + end),
            Gen.Select(Action(s_pipeline.Select(static pipeline => "with " + pipeline)), body, Action(Gen.Const("end")))
                .Select(static (open, first, end) => open + first + end),
            Gen.Select(body, body).Select(static (first, second) => first + second)));

    [Fact]
    public void Every_text_is_parsed_or_has_an_error_within_it() => s_junk.Sample(text =>
    {
        var result = Parsed.Result(text);
        Assert.True(result.File is null != result.Error is null);
        if (result.Error is { } error)
        {
            Assert.InRange(error.Span.Start, 0, text.Length);
            Assert.InRange(error.Span.End, error.Span.Start, text.Length);
            Assert.InRange(error.Line, 1, text.Count(static character => character == '\n') + 1);
        }
        else
        {
            AssertSpans(text, result.File!);
        }
    }, iter: 20_000);

    [Fact]
    public void Every_template_is_parsed_and_its_spans_fit() => s_body.Sample(static text => AssertSpans(text, Parsed.File(text)), iter: 3000);

    [Fact]
    public void What_is_printed_parses_to_the_same_tree() => s_body.Sample(static text =>
    {
        var body = Parsed.File(text).Body;
        var printed = body.ToString();
        var again = Parsed.File(printed).Body;
        Assert.Equal(printed, again.ToString());
        Assert.Equal(Describe(body), Describe(again));
    }, iter: 3000);

    private static void AssertSpans(string text, TemplateFile file)
    {
        foreach (var node in Parsed.Descendants(file.Body))
        {
            Assert.True(node.Span.Start >= 0 && node.Span.End <= text.Length);
            Assert.True(node is TemplateList || (node.Position >= node.Span.Start && node.Position < node.Span.End), node.ToString());
            var source = text.Substring(node.Span.Start, node.Span.Length);
            if (node is TemplateText literal)
                Assert.Equal(literal.Text, source);
            if (node is TemplateOperand operand and not TemplateParentheses and not TemplateChain)
                Assert.Equal(operand.ToString(), source);
            if (node is TemplateAction or TemplateConditional or TemplateRange or TemplateComment or TemplateInvocation)
                Assert.True(source.StartsWith("{{", StringComparison.Ordinal) && source.EndsWith("}}", StringComparison.Ordinal), source);
        }
        AssertNested(file.Body);
    }

    private static void AssertNested(TemplateNode root)
    {
        foreach (var list in Parsed.Descendants(root).OfType<TemplateList>())
        {
            var end = list.Span.Start;
            foreach (var node in list.Nodes)
            {
                Assert.True(node.Span.Start >= end && list.Span.Contains(node.Span), "Nodes follow one another.");
                end = node.Span.End;
            }
        }
    }

    /// <summary>The kinds of nodes in order; text that a comment divided counts as one, a chain of conditions as nested.</summary>
    private static string Describe(TemplateNode root)
    {
        var kinds = Parsed.Descendants(root)
            .Where(static node => node is TemplateOperand or TemplateCommand or TemplatePipeline or TemplateAction or TemplateRange or TemplateInvocation or TemplateBreak)
            .Select(static node => node.GetType().Name + (node is TemplateOperand ? node.ToString() : ""));
        return string.Join('\n', kinds);
    }

    private static Gen<string> Action(Gen<string> content) =>
        Gen.Select(s_delimiters, content).Select(static (delimiters, inner) => delimiters.Open + inner + delimiters.Close);
}
