using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

public sealed class MappingTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "a 10 of 0")]
    [InlineData("a: 1\n'a': 2\n", "'a' 5 of 0")]
    [InlineData("{\"a\": 1, \"a\": 2}", "\"a\" 9 of 1")]
    [InlineData("a: 1\na: 2\na: 3\n", "a 5 of 0|a 10 of 0")]
    [InlineData("x:\n  a: 1\ny:\n  a: 1\n", "")]
    [InlineData("a: 1\n---\na: 1\n", "")]
    [InlineData("x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n", "")]
    [InlineData("k1: 1\nk2: 1\nk3: 1\nk4: 1\nk5: 1\nk6: 1\nk7: 1\nk8: 1\nk9: 1\nk10: 1\nk11: 1\nk12: 1\nk13: 1\nk14: 1\nk2: 1\nk14: 1\n", "k2 89 of 6|k14 95 of 82")]
    public void A_key_that_is_written_twice_is_reported_with_both_places(string text, string expected)
    {
        var stream = YamlText.Parse(text);
        Assert.All(stream.Problems, p => Assert.Equal(YamlProblemKind.DuplicateKey, p.Kind));
        Assert.Equal(expected, string.Join('|', stream.Problems.Select(p => $"{stream.Source.GetText(p.Span)} {p.Span.Start} of {p.Related!.Value.Start}")));
    }

    [Fact]
    public void The_last_of_two_equal_keys_counts()
    {
        var root = (YamlMapping)YamlText.Parse("a: 1\na: 2\n").Documents[0].Root!;
        Assert.Equal("2", ((YamlScalar)root["a"]!).Value);
        Assert.Equal(2, root.Entries.Length);
    }

    [Theory]
    [InlineData("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n", "{String(b): Integer(3), String(a): Integer(1)}")]
    [InlineData("x: &x {a: 1, b: 2}\ny:\n  b: 3\n  <<: *x\n", "{String(b): Integer(2), String(a): Integer(1)}")]
    [InlineData("x: &x {a: 1}\ny:\n  <<: {a: 2}\n  <<: *x\n", "{String(a): Integer(1)}")]
    [InlineData("x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n  <<: {a: 3}\n", "{String(a): Integer(3)}")]
    [InlineData("x: [&x {a: 1}, &z {a: 2, b: 2}]\ny:\n  <<: [*x, *z]\n", "{String(a): Integer(1), String(b): Integer(2)}")]
    [InlineData("x: &x {a: 1}\ny:\n  <<: {b: 2}\n  <<: *x\n", "{String(b): Integer(2), String(a): Integer(1)}")]
    [InlineData("x: &x {a: {c: 1}}\nz: &z\n  <<: *x\n  d: 4\ny:\n  <<: *z\n", "{String(d): Integer(4), String(a): {String(c): Integer(1)}}")]
    [InlineData("y:\n  '<<': 1\n", "{String(<<): Integer(1)}")]
    public void Merge_keys_are_resolved(string text, string expected) =>
        Assert.Equal(expected, YamlText.Describe(YamlText.At(text, "y")));

    [Fact]
    public void A_merged_entry_keeps_its_own_span()
    {
        const string Text = "x: &x\n  a: one\ny:\n  <<: *x\n";
        var document = YamlText.Parse(Text).Documents[0];
        var entry = Assert.Single(((YamlMapping)YamlText.At(document.Root!, "y")).Entries);
        Assert.True(entry.IsMerged);
        Assert.Equal(8, entry.Key.Span.Start);
        Assert.Equal("one", Text.Substring(entry.Value.Span.Start, entry.Value.Span.Length));
        var alias = Assert.Single(document.Aliases);
        Assert.Equal("*x", Text.Substring(alias.Span.Start, alias.Span.Length));
        Assert.Same(YamlText.At(document.Root!, "x"), alias.Target);
    }

    [Theory]
    [InlineData("a: *x\n", "*x", "alias '*x' is undefined")]
    [InlineData("a: &x 1\n---\na: *x\n", "*x", "alias '*x' is undefined")]
    [InlineData("a: &x\n  b: *x\n", "*x", "alias '*x' refers to its own ancestor")]
    [InlineData("a: &x [1, [*x]]\n", "*x", "alias '*x' refers to its own ancestor")]
    [InlineData("y:\n  <<: *x\n  a: 1\n", "*x", "alias '*x' is undefined")]
    public void An_alias_that_cannot_be_followed_is_reported(string text, string span, string message)
    {
        var stream = YamlText.Parse(text);
        var problem = Assert.Single(stream.Problems);
        Assert.Equal(YamlProblemKind.Alias, problem.Kind);
        Assert.Equal(span, stream.Source.GetText(problem.Span));
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void An_alias_names_the_last_anchor_before_it()
    {
        Assert.Equal("Integer(2)", YamlText.Describe(YamlText.At("a: &x 1\nb: &x 2\nc: *x\n", "c")));
        Assert.Equal("Integer(1)", YamlText.Describe(YamlText.At("a: &x 1\nb: *x\nc: &x 2\n", "b")));
    }

    [Fact]
    public void A_merge_of_something_else_is_an_error() =>
        Assert.Equal(YamlProblemKind.Syntax, Assert.Single(YamlText.Parse("a:\n  <<: 1\n").Problems).Kind);

    [Fact]
    public void A_template_that_is_not_quoted_reads_as_a_mapping_for_a_key() =>
        Assert.Contains(YamlText.Parse("a: {{ b }}\n").Problems, p => p.Kind == YamlProblemKind.ComplexKey);
}
