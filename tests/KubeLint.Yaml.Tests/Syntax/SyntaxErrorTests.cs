using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a: 1\n---\nb: [\n", 1, 4, 1)]
    [InlineData("a: 1\n---\nb:\n\tc: 1\n", 1, 4, 1)]
    [InlineData("a: 1\nb: \"x\nc: 1\n", 0, 2, 4)]
    [InlineData("a: 1\nb: 'x\n", 0, 2, 4)]
    [InlineData("'x\nb: 1\n", 0, 1, 1)]
    [InlineData("a: 1\n  b: 2\n", 0, 2, 4)]
    [InlineData("a: 1\n b: 2\n", 0, 2, 3)]
    [InlineData("a: b: c\n", 0, 1, 5)]
    [InlineData("a: @b\n", 0, 1, 4)]
    [InlineData("- a\nb: c\n", 0, 2, 1)]
    [InlineData("a: \"\\q\"\n", 0, 1, 4)]
    [InlineData("a: \"\\udc00\\ud800\"\n", 0, 1, 17)]
    [InlineData("a\0b\n", 0, 1, 2)]
    [InlineData("]", 0, 1, 1)]
    [InlineData("}", 0, 1, 1)]
    [InlineData("a: {b: c]\n", 0, 1, 9)]
    [InlineData("a: !x!y z\n", 0, 1, 4)]
    [InlineData("%YAML 1.1\n%YAML 1.1\n---\n", 0, 2, 1)]
    public void One_error_with_its_place_and_the_documents_before_it(string text, int documents, int line, int column)
    {
        var stream = YamlText.Parse(text);
        var problem = Assert.Single(stream.Problems);
        Assert.Equal(YamlProblemKind.Syntax, problem.Kind);
        Assert.NotEmpty(problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.Equal((line, column), (stream.Source.GetPosition(problem.Span.Start).Line, stream.Source.GetPosition(problem.Span.Start).Column));
        Assert.Equal(documents, stream.Documents.Length);
    }

    [Theory]
    [InlineData("b:\n\tc: 1\n", "tab")]
    [InlineData("b:\n  - a\n\t- c\n", "tab")]
    [InlineData("b: \"x\n", "not closed")]
    [InlineData("b: 'x\n---\nc: d\n", "not closed")]
    public void A_common_cause_is_named(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(YamlText.Parse(text).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment")]
    [InlineData("---")]
    [InlineData("---\n...\n")]
    [InlineData("   ")]
    public void Nothing_is_no_error(string text)
    {
        var stream = YamlText.Parse(text);
        Assert.Empty(stream.Problems);
        Assert.All(stream.Documents, d => Assert.Null(d.Root));
    }
}
