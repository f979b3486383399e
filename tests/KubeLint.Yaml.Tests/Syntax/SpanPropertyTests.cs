using CsCheck;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>What holds for every YAML text.</summary>
public sealed class SpanPropertyTests
{
    private static readonly Gen<string> s_value =
        Gen.OneOf("a", "ne", "x", " ", "-", ".", "'", "\"", "#", ": ", "\n", "\\", "😀", "é", "1", "{", "\t", "one two").List[0, 8].Select(string.Concat);

    private static readonly Gen<Tree> s_leaf =
        Gen.Select(s_value, Gen.Enum<ScalarStyle>(), Gen.Int[0, 1000]).Select((value, style, seed) => (Tree)new Tree.Leaf(value, style, seed));

    private static readonly Gen<Tree> s_tree = Gen.Recursive<Tree>((depth, tree) => depth > 3
        ? s_leaf
        : Gen.Frequency(
            (2, s_leaf),
            (2, Gen.Select(tree.List[0, 4], Gen.Bool, Gen.Int[0, 1000]).Select((items, isFlow, seed) => (Tree)new Tree.List(items, isFlow, seed))),
            (3, Gen.Select(tree.List[0, 4], Gen.Bool, Gen.Int[0, 1000]).Select((items, isFlow, seed) => (Tree)new Tree.Map(items, isFlow, seed)))));

    private static readonly Gen<(Tree Tree, string Text)> s_text =
        Gen.Select(s_tree, Gen.OneOf("\n", "\r\n", "\r")).Select((tree, lineEnd) => (tree, YamlWriter.Write(tree, lineEnd)));

    [Fact]
    public void Every_text_reads_as_what_was_written() => s_text.Sample(sample =>
        Assert.Equal(Describe(sample.Tree), Describe(YamlText.Root(sample.Text))), iter: 3000);

    [Fact]
    public void The_text_at_a_span_reads_as_the_node() => s_text.Sample(sample =>
    {
        var file = new SourceFile("a.yaml", sample.Text);
        foreach (var node in Nodes(YamlText.Root(sample.Text)))
        {
            // The first line has lost its indentation, and a block its line end.
            var indent = new string(' ', file.GetPosition(node.Span.Start).Column - 1);
            var text = node is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? file.GetText(node.Span) : indent + file.GetText(node.Span);
            Assert.Equal(Describe(node), Describe(YamlText.Root("\n" + text + (text.EndsWith('\n') || text.EndsWith('\r') ? "" : "\n"))));
        }
    }, iter: 3000);

    [Fact]
    public void Every_character_of_a_value_has_its_place() => s_text.Sample(sample =>
    {
        foreach (var scalar in Nodes(YamlText.Root(sample.Text)).OfType<YamlScalar>())
        {
            var end = scalar.Span.Start;
            for (var i = 0; i < scalar.Value.Length; i++)
            {
                var span = scalar.SpanOf(i, 1);
                var text = sample.Text.Substring(span.Start, span.Length);
                var stands = text == scalar.Value.Substring(i, 1) || text[0] is '\\' or '\'' || text.AsSpan().IndexOfAny('\n', '\r') >= 0;
                Assert.True(stands, $"'{scalar.Value}' at {i} is '{text}'");
                Assert.True(span.Start >= end && span.Length > 0, "Characters follow one another.");
                end = span.End;
            }
            Assert.True(scalar.Span.Contains(scalar.SpanOf(0, scalar.Value.TrimEnd('\n').Length)));
        }
    }, iter: 3000);

    [Fact]
    public void Embedded_text_has_the_places_of_the_outer_file() => Gen.Select(s_tree, s_tree, Gen.Enum<ScalarStyle>(), Gen.Int[0, 1000]).Sample((inner, sibling, style, seed) =>
    {
        var innerText = YamlWriter.Write(inner, "\n");
        var middleText = YamlWriter.Write(new Tree.Map([sibling, new Tree.Leaf(innerText, style, seed)], false, seed), "\n");
        var outerText = YamlWriter.Write(new Tree.Map([new Tree.Leaf(middleText, ScalarStyle.Literal, seed), sibling], false, seed), "\n");
        var file = new SourceFile("a.yaml", outerText);
        var middle = Embedded(file, YamlText.At(YamlText.Root(outerText), "k0"));
        var innermost = Embedded(file, YamlText.At(middle, "k1"));
        Assert.Equal(Describe(inner), Describe(innermost));
        foreach (var scalar in Nodes(innermost).OfType<YamlScalar>())
        {
            for (var i = 0; i < scalar.Value.Length; i++)
            {
                var text = file.GetText(scalar.SpanOf(i, 1));
                Assert.True(text == scalar.Value.Substring(i, 1) || text[0] is '\\' or '\'' || text.Contains('\n', StringComparison.Ordinal), $"'{scalar.Value}' at {i} is '{text}'");
            }
        }
    }, iter: 1000);

    [Fact]
    public void Any_text_at_all_is_read_without_a_crash() =>
        Gen.OneOf("a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "#", "&a", "*a", "!t", "?", "%", "\t", "---", "...", "\r", "\\", "<<", "@", "0", "\\ud800", "\\x", "é", "\u0085", "\0", "\uFEFF", "  ")
            .List[0, 30].Select(string.Concat).Sample(text =>
        {
            var stream = YamlText.Parse(text);
            // Wrong merge keys and marks before keys do not end the walk.
            Assert.True(stream.Problems.Count(p => p.Kind == YamlProblemKind.Syntax) <= 1
                || text.Contains("<<", StringComparison.Ordinal) || text.Contains('\uFEFF', StringComparison.Ordinal));
            foreach (var node in stream.Documents.Where(d => d.Root is not null).SelectMany(d => Nodes(d.Root!)))
            {
                Assert.True(node.Span.End <= text.Length);
                if (node is YamlScalar scalar && scalar.Value.Length > 0)
                    Assert.True(scalar.SpanOf(0, 1).End <= text.Length);
            }
            YamlComments.Read(stream.Source);
        }, iter: 20_000);

    private static YamlNode Embedded(SourceFile file, YamlNode scalar)
    {
        var stream = YamlParser.ParseEmbedded(file, (YamlScalar)scalar);
        Assert.Empty(stream.Problems);
        return Assert.Single(stream.Documents).Root!;
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.SelectMany(Nodes).Prepend(node),
        YamlMapping map => map.Entries.SelectMany(e => Nodes(e.Key).Concat(Nodes(e.Value))).Prepend(node),
        _ => [node],
    };

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => $"'{scalar.Value}'",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        _ => $"{{{string.Join(", ", ((YamlMapping)node).Entries.Select(e => $"{e.Key.Value}: {Describe(e.Value)}"))}}}",
    };

    private static string Describe(Tree tree) => tree switch
    {
        Tree.Leaf leaf => $"'{leaf.Value}'",
        Tree.List list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        _ => $"{{{string.Join(", ", ((Tree.Map)tree).Values.Select((v, i) => $"k{i}: {Describe(v)}"))}}}",
    };
}
