using KubeLint.Analysis.Diagnostics;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Diagnostics;

public sealed class NodePathTests
{
    private const string Text = """
        first: &first {one: 1, two: 2}
        empty:
        list:
        - name: web
          image: nginx
        - *first
        - [plain]
        again: *first
        merged:
          <<: {three: 3, four: 4}
          own: 5
        last: [6, 7]
        """;

    [Theory]
    [InlineData("one: 1", "one", "first.one")]
    [InlineData("two: 2", "2", "first.two")]
    [InlineData("empty", "empty", "empty")]
    [InlineData("nginx", "nginx", "list[name=web].image")]
    [InlineData("plain", "plain", "list[2][0]")]
    [InlineData("again", "again", "again")]
    [InlineData("own: 5", "5", "merged.own")]
    [InlineData("four: 4", "4", "merged.four")]
    [InlineData("three: 3", "three", "merged.three")]
    [InlineData("6, 7", "7", "last[1]")]
    public void Names_the_way_from_the_root(string place, string node, string expected)
    {
        var start = Text.IndexOf(place, StringComparison.Ordinal);
        var span = new TextSpan(Text.IndexOf(node, start, StringComparison.Ordinal), node.Length);
        Assert.Equal(expected, NodePath.Of(Parse(Text), span));
    }

    [Fact]
    public void Names_what_stands_in_an_object_through_an_alias_only()
    {
        var root = Parse("items:\n- a: &a [x, y]\n- b: 1\n  c: *a\n  d: 2\n  e: 3\n");
        var second = ((YamlSequence)root["items"]!).Items[1];
        var y = ((YamlSequence)((YamlMapping)second)["c"]!).Items[1];
        Assert.Equal("c[1]", NodePath.Of(second, y.Span));
    }

    [Fact]
    public void Is_empty_for_what_is_not_there() => Assert.Equal("", NodePath.Of(Parse(Text), new TextSpan(Text.Length, 5)));

    private static YamlMapping Parse(string text) => (YamlMapping)YamlParser.Parse(new SourceFile("a.yaml", text)).Documents[0].Root!;
}
