using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>Files that were put together keep the marks that each began with.</summary>
public sealed class ByteOrderMarkTests
{
    [Theory]
    [InlineData("a: 1\n---\n\uFEFFkind: A\nb: 2\n")]
    [InlineData("a: 1\r\n---\r\n\uFEFFkind: A\r\nb: 2\r\n")]
    [InlineData("a: 1\n--- # second\n\n\uFEFFkind: A\nb: 2\n")]
    [InlineData("a: 1\n---\n\uFEFF# second\nkind: A\nb: 2\n")]
    [InlineData("a: 1\n...\n\uFEFF# second\n---\nkind: A\nb: 2\n")]
    [InlineData("a: 1\n---\n# second\n\uFEFFkind: A\nb: 2\n")]
    public void A_document_may_begin_with_one(string text)
    {
        var stream = YamlText.Parse(text);
        Assert.Empty(stream.Problems);
        var root = (YamlMapping)stream.Documents[1].Root!;
        Assert.Equal("{String(kind): String(A), String(b): Integer(2)}", YamlText.Describe(root));
        Assert.All(root.Entries, entry => Assert.Equal(entry.Key.Value, stream.Source.GetText(entry.Key.Span)));
        Assert.Equal("2", stream.Source.GetText(root["b"]!.Span));
    }

    [Fact]
    public void One_before_a_key_within_a_document_is_an_error()
    {
        var stream = YamlText.Parse("a: 1\n\uFEFFkind: A\n");
        var problem = Assert.Single(stream.Problems);
        Assert.Equal(YamlProblemKind.Syntax, problem.Kind);
        Assert.Contains("byte order mark", problem.Message, StringComparison.Ordinal);
        Assert.Equal(5, problem.Span.Start);
    }

    [Fact]
    public void One_inside_a_text_is_text() => Assert.Equal("x\uFEFFy", ((YamlScalar)YamlText.At("a: \"x\uFEFFy\"\n", "a")).Value);

    [Fact]
    public void Comments_behind_one_are_read()
    {
        const string Text = "a: 1\n---\n\uFEFF# second\nkind: A\n";
        var comment = Assert.Single(YamlComments.Read(new Yaml.Text.SourceFile("a.yaml", Text)));
        Assert.True(comment.IsOwnLine);
        Assert.Equal("# second", Text.Substring(comment.Span.Start, comment.Span.Length));
    }
}
