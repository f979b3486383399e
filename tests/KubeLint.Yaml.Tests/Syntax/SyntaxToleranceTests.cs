using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>Text that Kubernetes reads although it is written carelessly.</summary>
public sealed class SyntaxToleranceTests
{
    [Theory]
    [InlineData("a: |\n   \n   b\nc: d\n", "{String(a): String(\nb\n), String(c): String(d)}")]
    [InlineData("a: |\n  \n\n   b\nc: d\n", "{String(a): String(\n\nb\n), String(c): String(d)}")]
    [InlineData("x:\n  a: |-\n    \n    b\n  c: |\n      \n     \n      d\n", "{String(x): {String(a): String(\nb), String(c): String(\n\nd\n)}}")]
    [InlineData("a: >\n   \n   b\nc: d\n", "{String(a): String(\nb\n), String(c): String(d)}")]
    [InlineData("x:\n  a: \"b\n  c\n  d\"\n  e: f\n", "{String(x): {String(a): String(b c d), String(e): String(f)}}")]
    [InlineData("x: \"b\nc\"\ne: f\n", "{String(x): String(b c), String(e): String(f)}")]
    [InlineData("x:\n  a: [\n  b,\n  c\n  ]\n  d: e\n", "{String(x): {String(a): [String(b), String(c)], String(d): String(e)}}")]
    [InlineData("x:\n  a: {\n  b: {\n  c: d\n  }\n  }\n  e: f\n", "{String(x): {String(a): {String(b): {String(c): String(d)}}, String(e): String(f)}}")]
    [InlineData("x:\n  a: [\n  --b,\n  --c]\n  d: e\n", "{String(x): {String(a): [String(--b), String(--c)], String(d): String(e)}}")]
    [InlineData("{\n\t\"a\": [\n\t\t1,\n\t\t{\"b\": null}\n\t]\n}\n", "{String(a): [Integer(1), {String(b): Null()}]}")]
    [InlineData("{\"a\":{\"b\":[{}],\"c\":\"d:e\"},\"f\":[[]]}", "{String(a): {String(b): [{}], String(c): String(d:e)}, String(f): [[]]}")]
    [InlineData("a: [b, c]# d\ne: f\n", "{String(a): [String(b), String(c)], String(e): String(f)}")]
    [InlineData("a: {b: c}# d\ne: f\n", "{String(a): {String(b): String(c)}, String(e): String(f)}")]
    [InlineData("a: \"b\"# c\nd: 'e'# f\ng: h\n", "{String(a): String(b), String(d): String(e), String(g): String(h)}")]
    [InlineData("a:\tb\n", "{String(a): String(b)}")]
    [InlineData("a: b\t# c\n", "{String(a): String(b)}")]
    [InlineData("-\ta\n", "[String(a)]")]
    [InlineData("a: http://x/y#z?q=1:2\n", "{String(a): String(http://x/y#z?q=1:2)}")]
    [InlineData("a: x:y, [z] {w}\n", "{String(a): String(x:y, [z] {w})}")]
    [InlineData("a: -b\nc: ?d\ne: :f\n", "{String(a): String(-b), String(c): String(?d), String(e): String(:f)}")]
    [InlineData("a: |\n  x\n  # no comment\n# comment\nb: c\n", "{String(a): String(x\n# no comment\n), String(b): String(c)}")]
    public void Is_read(string text, string expected) =>
        Assert.Equal(expected, YamlText.Describe(YamlText.Root(text)).Replace("Null(null)", "Null()", StringComparison.Ordinal));

    [Fact]
    public void Positions_behind_such_lines_are_those_of_the_file()
    {
        const string Text = "x:\n  a: [\n  b,\n  c\n  ]\n  d: |\n    \n    e f\n  g: \"h\n  i\"\n  j: k\n";
        foreach (var (path, expected) in new[] { ("a", "[\n  b,\n  c\n  ]"), ("d", "|\n    \n    e f"), ("g", "\"h\n  i\""), ("j", "k") })
        {
            var node = YamlText.At(Text, "x", path);
            Assert.Equal(expected, Text.Substring(node.Span.Start, node.Span.Length));
        }
        var part = ((YamlScalar)YamlText.At(Text, "x", "d")).SpanOf(3, 1);
        Assert.Equal("f", Text.Substring(part.Start, part.Length));
        Assert.Equal("c", Text.Substring(YamlText.At(Text, "x", "a", "1").Span.Start, 1));
    }
}
