using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Templates;

/// <summary>Texts that are made to hurt.</summary>
public sealed class ParserLimitTests
{
    private const int Size = 200_000;

    public static TheoryData<string, string, string> Repeated => new()
    {
        { "", "{{if .a}}", "" },
        { "{{", "(", "" },
        { "", "{{range .a}}{{with .b}}", "" },
        { "{{if .a}}", "{{else if .a}}", "{{end}}" },
        { "{{", ".a", "}}" },
        { "{{", " .a |", " quote }}" },
        { "{{quote ", " .a", "}}" },
        { "{{\"", "\\n", "\"}}" },
        { "", "{{/* a */}}", "" },
        { "", "{{- 1 -}}\n ", "" },
        { "", "{", "" },
        { "", " \n", "{{- 1 }}" },
        { "{{1", "1", "}}" },
        { "{{", " \n", "}}" },
        { "{{1.", "0", "}}" },
        { "{{", "- ", "}}" },
        { "{{/*", "*/", "}}" },
        { "{{$a := 1}}", "{{$b := $a}}", "" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_grows_with_the_text(string before, string repeated, string after) => Growth.IsLinear(
        Size,
        size => before + string.Concat(Enumerable.Repeat(repeated, size / repeated.Length)) + after,
        static text => Parsed.Result(text));

    [Fact]
    public void Each_definition_takes_equally_long() => Growth.IsLinear(
        20_000,
        static size => string.Concat(Enumerable.Range(0, size).Select(static i => $"{{{{define \"n{i}\"}}}}{{{{$v{i} := 1}}}}{{{{end}}}}{{{{$v{i} := 1}}}}{{{{$v0}}}}")),
        static text => Parsed.File(text));

    [Theory]
    [InlineData("{{if .a}}", "x", "{{end}}")]
    [InlineData("{{with .a}}", "x", "{{end}}")]
    [InlineData("{{range .a}}", "", "{{end}}")]
    public void Control_structures_nest_up_to_a_limit(string opening, string middle, string closing)
    {
        Parsed.File(Nested(opening, middle, closing, TemplateParser.MaximumDepth));
        Assert.Equal("template: t:1: nested deeper than 500 levels", Parsed.Error(Nested(opening, middle, closing, TemplateParser.MaximumDepth + 1)));
    }

    [Fact]
    public void Parentheses_nest_up_to_a_limit()
    {
        Parsed.File("{{" + Nested("(", ".a", ")", TemplateParser.MaximumDepth) + "}}");
        Assert.Equal("template: t:1: nested deeper than 500 levels", Parsed.Error("{{" + Nested("(", ".a", ")", TemplateParser.MaximumDepth + 1) + "}}"));
    }

    [Fact]
    public void The_limit_fits_the_smallest_usual_stack() =>
        Assert.Equal(TemplateParser.MaximumDepth, OnStackOf(1024, static () => $"{Parsed.Result(DeepParentheses).File?.Body}").Count('('));

    [Fact]
    public void A_smaller_stack_gives_an_error_too() =>
        Assert.Equal("template: t:1: nested deeper than 500 levels", OnStackOf(192, static () => $"{Parsed.Result(DeepParentheses).Error}"));

    [Fact]
    public void A_long_chain_is_one_level()
    {
        var text = "{{if .a}}" + string.Concat(Enumerable.Repeat("{{else if .b}}x", 5000)) + "{{end}}";
        Assert.Equal(5001, Parsed.Node<TemplateIf>(text).Branches.Length);
    }

    private static string DeepParentheses => "{{" + Nested("(", ".a", ")", TemplateParser.MaximumDepth) + "}}";

    private static string OnStackOf(int kibibytes, Func<string> work)
    {
        var result = "";
        var thread = new Thread(() => result = work(), kibibytes * 1024);
        thread.Start();
        thread.Join();
        return result;
    }

    private static string Nested(string opening, string middle, string closing, int depth) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + middle + string.Concat(Enumerable.Repeat(closing, depth));
}
