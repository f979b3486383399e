using System.Text;
using KubeLint.Tests;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>Input that is built to exhaust a reader costs no more than other input.</summary>
public sealed class GuardTests
{
    /// <summary>Texts that nest as deep as they are asked to, and how deep.</summary>
    private static readonly Dictionary<string, (int Depth, Func<int, string> Create)> s_deepTexts = new()
    {
        ["flow list"] = (10_000, n => new string('[', n) + new string(']', n)),
        ["flow list that stays open"] = (10_000, n => new string('[', n)),
        ["flow mapping"] = (10_000, n => string.Concat(Enumerable.Repeat("{a: ", n)) + new string('}', n)),
        ["flow list with line ends"] = (10_000, n => string.Concat(Enumerable.Repeat("[\n", n))),
        ["huge flow list"] = (3_000_000, n => new string('[', n)),
        ["block list"] = (10_000, n => string.Concat(Enumerable.Repeat("- ", n)) + "a\n"),
        // Its text is quadratic in its depth.
        ["block mapping"] = (3_000, n => BlockMapping((int)Math.Sqrt(n * 3_000.0))),
        ["complex keys"] = (10_000, n => string.Concat(Enumerable.Repeat("? ", n)) + "a\n"),
        ["anchors"] = (10_000, n => string.Concat(Enumerable.Repeat("[&a ", n))),
    };

    public static TheoryData<string> DeepTexts => [.. s_deepTexts.Keys];

    [Theory, MemberData(nameof(DeepTexts))]
    public void Deep_nesting_costs_no_more_than_its_length(string name)
    {
        var (depth, create) = s_deepTexts[name];
        Growth.IsLinear(depth, create, text => YamlText.Parse(text));
    }

    [Theory, MemberData(nameof(DeepTexts))]
    public void Deep_nesting_is_reported_once(string name)
    {
        var (depth, create) = s_deepTexts[name];
        var stream = YamlText.Parse("a: 1\n---\n" + create(depth));
        Assert.Single(stream.Documents);
        var problem = Assert.Single(stream.Problems);
        Assert.Equal(YamlProblemKind.Limit, problem.Kind);
        Assert.Contains("128", problem.Message, StringComparison.Ordinal);
        Assert.True(stream.Source.GetPosition(problem.Span.Start).Line >= 3);
    }

    [Fact]
    public void The_documents_behind_one_that_is_too_deep_are_read()
    {
        var stream = YamlText.Parse($"a: 1\n---\n{new string('[', 500)}{new string(']', 500)}\n---\nb: 2\n");
        Assert.Equal(YamlProblemKind.Limit, Assert.Single(stream.Problems).Kind);
        Assert.Equal(2, stream.Documents.Length);
    }

    [Fact]
    public void The_deepest_nesting_that_is_allowed_is_read()
    {
        Assert.Empty(YamlText.Parse(new string('[', 128) + new string(']', 128)).Problems);
        Assert.Single(YamlText.Parse(new string('[', 129) + new string(']', 129)).Problems);
    }

    [Fact]
    public void A_billion_laughs_are_reported_at_the_alias()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 10; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        text.Append("last: here\n");
        var stream = YamlText.Parse(text.ToString());
        Assert.Equal(YamlProblemKind.Alias, Assert.Single(stream.Problems).Kind);
        Assert.StartsWith("*a", stream.Source.GetText(stream.Problems[0].Span), StringComparison.Ordinal);
        Assert.Contains("expands beyond 100000 nodes", stream.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("here", ((YamlScalar)YamlText.At(stream.Documents[0].Root!, "last")).Value);
    }

    [Fact]
    public void Aliases_do_not_nest_deeper_than_brackets_may()
    {
        var text = "a0: &a0 [1]\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        var stream = YamlText.Parse(text);
        // The root and 127 lists in one another.
        var problem = stream.Problems[0];
        Assert.Equal(YamlProblemKind.Alias, problem.Kind);
        Assert.Equal("*a126", stream.Source.GetText(problem.Span));
        Assert.Contains("128 deep", problem.Message, StringComparison.Ordinal);
        Assert.True(stream.Documents[0].Aliases.All(alias => Depth(alias.Target) < 128));
    }

    [Fact]
    public void A_long_text_counts_for_as_much_as_many_nodes()
    {
        var text = $"a: &a {new string('x', 1_000_000)}\nb:\n" + string.Concat(Enumerable.Repeat("- *a\n", 10));
        var problem = Assert.Single(YamlText.Parse(text).Problems);
        Assert.Equal(YamlProblemKind.Alias, problem.Kind);
        Assert.Equal(text.Length - 3, problem.Span.Start);
    }

    [Fact]
    public void Documents_are_counted()
    {
        var stream = YamlText.Parse(string.Concat(Enumerable.Repeat("---\na: 1\n", 20_001)));
        Assert.Equal(YamlProblemKind.Limit, Assert.Single(stream.Problems).Kind);
        Assert.Equal(20_000, stream.Documents.Length);
        Assert.Equal(40_001, stream.Source.GetPosition(stream.Problems[0].Span.Start).Line);
    }

    private static int Depth(YamlNode node) => node is YamlSequence list ? 1 + list.Items.Max(Depth) : 0;

    private static string BlockMapping(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append(' ', i).Append("a:\n");
        return text.ToString();
    }
}
