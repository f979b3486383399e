using System.Collections.Immutable;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Templates;

/// <summary>Parses texts under the name <c>t</c>, with a handful of functions.</summary>
internal static class Parsed
{
    private static readonly HashSet<string> s_functions = new(StringComparer.Ordinal) { "include", "printf", "quote", "and", "eq", "index", "dict" };

    public static TemplateParseResult Result(string text) =>
        TemplateParser.Parse(new TemplateSource("t", new SourceFile("t.yaml", text)), s_functions);

    public static TemplateFile File(string text)
    {
        var result = Result(text);
        Assert.Null(result.Error?.ToString());
        return result.File!;
    }

    public static ImmutableArray<TemplateNode> Nodes(string text) => File(text).Body.Nodes;

    /// <summary>The only node of a text.</summary>
    public static T Node<T>(string text) where T : TemplateNode => Assert.IsType<T>(Assert.Single(Nodes(text)));

    /// <summary>The first operand of the only action of a text.</summary>
    public static T Operand<T>(string text) where T : TemplateOperand =>
        Assert.IsType<T>(Node<TemplateAction>(text).Pipeline.Commands[0].Operands[0]);

    public static string Error(string text)
    {
        var result = Result(text);
        Assert.Null(result.File);
        return result.Error!.ToString();
    }

    /// <summary>A node and all that it is made of.</summary>
    public static IEnumerable<TemplateNode> Descendants(TemplateNode node) => Children(node).SelectMany(Descendants).Prepend(node);

    private static IEnumerable<TemplateNode> Children(TemplateNode node) => node switch
    {
        TemplateList list => list.Nodes,
        TemplateAction action => [action.Pipeline],
        TemplatePipeline pipeline => [.. pipeline.Variables, .. pipeline.Commands],
        TemplateCommand command => command.Operands,
        TemplateParentheses parentheses => [parentheses.Pipeline],
        TemplateChain chain => [chain.Operand],
        TemplateConditional { Else: { } otherwise } conditional => [.. conditional.Branches, otherwise],
        TemplateConditional conditional => conditional.Branches,
        TemplateBranch branch => [branch.Pipeline, branch.Body],
        TemplateRange { Else: { } otherwise } range => [range.Pipeline, range.Body, otherwise],
        TemplateRange range => [range.Pipeline, range.Body],
        TemplateInvocation { Pipeline: { } pipeline } invocation => [invocation.Name, pipeline],
        TemplateInvocation invocation => [invocation.Name],
        TemplateDefine define => [define.Name, define.Body],
        TemplateBlock block => [block.Name, block.Pipeline, block.Body],
        _ => [],
    };
}
