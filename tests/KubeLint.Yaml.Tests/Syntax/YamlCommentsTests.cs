using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Tests.Syntax;

public sealed class YamlCommentsTests
{
    [Theory]
    [InlineData("a: 1 # x\n", "5 'x' end")]
    [InlineData("# kubelint disable KL1\na: 1\n", "0 'kubelint disable KL1' own")]
    [InlineData("a: 1\r\n  #  x  \r\nb: 2 #y\r\n", "8 'x' own|21 'y' end")]
    [InlineData("a: '# no'\nb: \"# no\"\nc: a#no\nd: |\n  # no\ne: >-\n  # no\n#yes\n", "53 'yes' own")]
    [InlineData("a: {\n  # one\n  b: 1, # two\n  # three\n}\n", "7 'one' own|21 'two' end|29 'three' own")]
    [InlineData("a:\n# one\n- b # two\n# three\n- c\n# four", "3 'one' own|13 'two' end|19 'three' own|31 'four' own")]
    [InlineData("--- # one\na: 1\n... # two\n--- # three\n", "4 'one' end|19 'two' end|29 'three' end")]
    [InlineData("a: | # head\n  # no\n", "5 'head' end")]
    [InlineData("😀: 1 # x\n", "6 'x' end")]
    [InlineData("a: 1 # before\nb: [1, 2\n", "5 'before' end")]
    [InlineData("a: 1 # before\nb: \"x\n", "5 'before' end")]
    [InlineData("a: &x # one\n  b: *x # two\n", "6 'one' end|20 'two' end")]
    [InlineData("x:\n  a: [\n  b\n  ] # one\n  c: \"d\n  e\" # two\n", "18 'one' end|37 'two' end")]
    [InlineData("a: |\n   \n   b\n# one\n", "14 'one' own")]
    [InlineData("&a\r]b: # one\n", "")]
    [InlineData("", "")]
    [InlineData("#", "0 '' own")]
    public void Comments_have_their_places(string text, string expected)
    {
        var comments = YamlComments.Read(new SourceFile("a.yaml", text));
        Assert.Equal(expected, string.Join('|', comments.Select(c => $"{c.Span.Start} '{c.Text}' {(c.IsOwnLine ? "own" : "end")}")));
        Assert.All(comments, c => Assert.StartsWith("#", text.Substring(c.Span.Start, c.Span.Length), StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_of_embedded_text_stand_in_the_outer_file()
    {
        const string Text = "data: |\n    # one\n    a: 1\n    ---\n      # two\n    b: 2 # three\n";
        var comments = YamlComments.ReadEmbedded((YamlScalar)YamlText.At(Text, "data"));
        Assert.Equal(["# one", "# two", "# three"], comments.Select(c => Text.Substring(c.Span.Start, c.Span.Length)));
        Assert.Equal([true, true, false], comments.Select(c => c.IsOwnLine));
    }
}
