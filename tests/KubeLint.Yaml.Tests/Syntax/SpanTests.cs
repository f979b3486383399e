using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Tests.Syntax;

public sealed class SpanTests
{
    [Theory]
    [InlineData("a: b\n", "b")]
    [InlineData("a: b c # d\n", "b c")]
    [InlineData("a: b\n  c\nd: e\n", "b\n  c")]
    [InlineData("a: 'b''c'\n", "'b''c'")]
    [InlineData("a: \"b\\n\"\n", "\"b\\n\"")]
    [InlineData("a: |\n  b\n  c\n\n\nd: e\n", "|\n  b\n  c")]
    [InlineData("a: |-\n  b  \nd: e\n", "|-\n  b  ")]
    [InlineData("a: |+\n  b\n\nd: e\n", "|+\n  b\n\n")]
    [InlineData("a: >2-\n    b\n   c\nd: e\n", ">2-\n    b\n   c")]
    [InlineData("a: | # c\n  b\n# c\nd: e\n", "| # c\n  b")]
    [InlineData("a: |\nd: e\n", "|")]
    [InlineData("a: &x b\n", "b")]
    [InlineData("a: !!str &x b\n", "b")]
    [InlineData("a: &x !t # c\n  b\n", "b")]
    [InlineData("a: !!binary |\n  YQ==\n", "|\n  YQ==")]
    [InlineData("a: [b, c]\n", "[b, c]")]
    [InlineData("a: &x [b, c] # d\n", "[b, c]")]
    [InlineData("a: {b: c}\n", "{b: c}")]
    [InlineData("a: !t {b: c}\n", "{b: c}")]
    [InlineData("a: []\n", "[]")]
    [InlineData("a: {\n  b: c,\n}\nd: e\n", "{\n  b: c,\n}")]
    [InlineData("a:\n  b: c\n  d: e\n\n# f\ng: h\n", "b: c\n  d: e")]
    [InlineData("a: &x\n  b: c\n", "b: c")]
    [InlineData("a:\n- b\n- c\n\nd: e\n", "- b\n- c")]
    [InlineData("a:\n- b:\n-\nd: e\n", "- b:\n-")]
    [InlineData("a:\n  b:\n    c:\nd: e\n", "b:\n    c:")]
    [InlineData("a:\n  b: |\n    c\n\nd: e\n", "b: |\n    c")]
    [InlineData("a:\n  b: *x\nd: e\n", "b: *x", "x")]
    [InlineData("a:\r\n  b\r\n  c\r\nd: e\r\n", "b\r\n  c")]
    [InlineData("a: |\r\n  b\r\n  c\r\nd: e\r\n", "|\r\n  b\r\n  c")]
    [InlineData("a: b\rd: e\r", "b")]
    [InlineData("a: 😀b\n", "😀b")]
    [InlineData("a:\tb\t\n", "b")]
    [InlineData("a: b", "b")]
    [InlineData("a: |\n  b", "|\n  b")]
    [InlineData("a: \"b\\\n  c\"\n", "\"b\\\n  c\"")]
    [InlineData("a:   \n\n   # c\n   b\n", "b")]
    public void A_value_has_the_span_of_its_text(string text, string expected, string? undefined = null)
    {
        var stream = YamlText.Parse(text);
        Assert.Equal(undefined is null ? 0 : 1, stream.Problems.Length);
        Assert.Equal(expected, stream.Source.GetText(YamlText.At(stream.Documents[0].Root!, "a").Span));
    }

    [Theory]
    [InlineData("a:\nb: c\n", 2)]
    [InlineData("b: c\na:   # d\n", 7)]
    [InlineData("a: &x\nb: c\n", 5)]
    [InlineData("a: !!null\nb: c\n", 9)]
    [InlineData("{a: , b: c}", 3)]
    [InlineData("{a, b: c}", 2)]
    [InlineData("{b: c, a}", 8)]
    [InlineData("b: c\n? a\n", 8)]
    [InlineData("a:", 2)]
    public void A_missing_value_stands_behind_its_key(string text, int expected)
    {
        var node = YamlText.At(text, "a");
        Assert.Equal(new TextSpan(expected, 0), node.Span);
        Assert.True(node is YamlScalar { IsNull: true });
    }

    [Theory]
    [InlineData("[a, b: c, d]", "b: c")]
    [InlineData("x: [a, b: {c: d}]", "b: {c: d}")]
    [InlineData("x: {y: [a, b: c]}", "b: c")]
    [InlineData("[a, \"b\": c]", "\"b\": c")]
    [InlineData("[a, {b: c}]", "{b: c}")]
    [InlineData("- a\n- b: c\n  d: e\n- f\n", "b: c\n  d: e")]
    public void A_mapping_in_a_list_has_the_span_of_its_text(string text, string expected)
    {
        var root = YamlText.Root(text);
        while (root is YamlMapping map)
            root = map.Entries[0].Value;
        Assert.Equal(expected, text.Substring(((YamlSequence)root).Items[1].Span.Start, ((YamlSequence)root).Items[1].Span.Length));
    }

    [Theory]
    [InlineData("'a': 1", "'a'")]
    [InlineData("&x a: 1", "a")]
    [InlineData("? \"a\"\n: 1", "\"a\"")]
    [InlineData("{ a : 1}", "a")]
    [InlineData("{\"a\":1}", "\"a\"")]
    [InlineData("# c\n---\n\na: 1", "a")]
    public void A_key_has_the_span_of_its_text(string text, string expected) =>
        Assert.Equal(expected, new SourceFile("", text).GetText(((YamlMapping)YamlText.Root(text)).Entries[0].Key.Span));

    [Theory]
    [InlineData("# c\na: 1\n---\n# d\nb: 2\n...\n# e\n---\nc: 3\n", "# c\na: 1\n|---\n# d\nb: 2\n|---\nc: 3\n")]
    [InlineData("---\n---\n# only\n---\na: 1", "---\n|---\n# only\n|---\na: 1")]
    [InlineData("%YAML 1.1\n---\na: 1\n", "%YAML 1.1\n---\na: 1\n")]
    public void Documents_have_the_span_of_their_text(string text, string expected)
    {
        var stream = YamlText.Parse(text);
        Assert.Equal(expected, string.Join('|', stream.Documents.Select(d => stream.Source.GetText(d.Span))));
    }

    [Theory]
    [InlineData("a: one two\n", "two", "two")]
    [InlineData("a: 'it''s two'\n", "two", "two")]
    [InlineData("a: 'it''s two'\n", "'s", "''s")]
    [InlineData("a: \"x\\ty two\"\n", "y two", "y two")]
    [InlineData("a: \"x\\ty two\"\n", "\t", "\\t")]
    [InlineData("a: \"\\u0041\\x42C\"\n", "BC", "\\x42C")]
    [InlineData("a: \"\\U0001F600x\"\n", "x", "x")]
    [InlineData("a: \"\\ud83d\\ude00x\"\n", "x", "x")]
    [InlineData("a: \"\\ud83d\\ude00x\"\n", "😀", "\\ud83d\\ude00")]
    [InlineData("a: \"one\\\n  two\"\n", "netw", "ne\\\n  tw")]
    [InlineData("a: \"one\\\n  two\"\n", "two", "two")]
    [InlineData("a: one\n  two\n\n  three\n", "two", "two")]
    [InlineData("a: one\n  two\n\n  three\n", "three", "three")]
    [InlineData("a: one\n  two\n\n  three\n", "e t", "e\n  t")]
    [InlineData("a: |\n  one\n\n    two\n", "two", "two")]
    [InlineData("a: |\n  one\n\n    two\n", "  two", "  two")]
    [InlineData("a: |\r\n  one\r\n  two\r\n", "two", "two")]
    [InlineData("a: |\n\n\n  one\n", "one", "one")]
    [InlineData("a: |1\n   one\n  two\n", "two", "two")]
    [InlineData("a: |1\n   one\n  two\n", "  one", "  one")]
    [InlineData("a: |+\n  one\n\n\n", "one", "one")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\n\n    four\n  five\n  six\n", "two", "two")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\n\n    four\n  five\n  six\n", "three", "three")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\n\n    four\n  five\n  six\n", "four", "four")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\n\n    four\n  five\n  six\n", "five six", "five\n  six")]
    [InlineData("a: >-\n\n  one\n  two", "one t", "one\n  t")]
    [InlineData("a: >+\n  one\n\n\n", "one\n\n\n", "one\n\n\n")]
    public void A_part_of_a_value_has_the_span_of_its_text(string text, string part, string expected)
    {
        var scalar = (YamlScalar)YamlText.At(text, "a");
        var span = scalar.SpanOf(scalar.Value.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(expected, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void An_empty_part_is_a_place()
    {
        var scalar = (YamlScalar)YamlText.At("a: one\n", "a");
        Assert.Equal(new TextSpan(3, 0), scalar.SpanOf(0, 0));
        Assert.Equal(new TextSpan(6, 0), scalar.SpanOf(3, 0));
    }
}
