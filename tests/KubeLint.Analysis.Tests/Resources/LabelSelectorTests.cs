using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("{}", "{a: b}", true)]
    [InlineData("", "{a: b}", true)]
    [InlineData("{matchLabels: {a: b}}", "{a: b, c: d}", true)]
    [InlineData("{matchLabels: {a: b, e: f}}", "{a: b, c: d}", false)]
    [InlineData("{matchLabels: {a: b}}", "", false)]
    [InlineData("{matchLabels: {a: '${X}'}}", "{a: b}", null)]
    [InlineData("{matchLabels: {a: '${X}', e: f}}", "{a: b}", false)]
    [InlineData("{matchLabels: {a: b}}", "{'${X}': b}", null)]
    [InlineData("{matchLabels: {a: b}}", "{a: '${X}'}", null)]
    [InlineData("{matchLabels: text}", "{a: b}", null)]
    [InlineData("{matchExpressions: [{key: a, operator: In, values: [b, c]}]}", "{a: c}", true)]
    [InlineData("{matchExpressions: [{key: a, operator: In, values: [b, '${X}']}]}", "{a: c}", null)]
    [InlineData("{matchExpressions: [{key: a, operator: NotIn, values: [b]}]}", "{a: b}", false)]
    [InlineData("{matchExpressions: [{key: a, operator: NotIn, values: [b]}]}", "{c: d}", true)]
    [InlineData("{matchExpressions: [{key: a, operator: Exists}]}", "{a: b}", true)]
    [InlineData("{matchExpressions: [{key: a, operator: DoesNotExist}]}", "{a: b}", false)]
    [InlineData("{matchExpressions: [{key: a, operator: Around}]}", "{a: b}", null)]
    public void A_selector_matches_three_valued(string selector, string labels, bool? expected) =>
        Assert.Equal(expected, new LabelSelector(Parse(selector)).Matches(new LabelSet(labels.Length == 0 ? null : Parse(labels))));

    [Fact]
    public void An_empty_map_of_a_service_selects_nothing()
    {
        var labels = new LabelSet(Parse("{a: b}"));

        Assert.False(LabelSelector.MatchesMap(Assert.IsType<YamlMapping>(Parse("{}")), labels));
        Assert.True(LabelSelector.MatchesMap(Assert.IsType<YamlMapping>(Parse("{a: b}")), labels));
    }

    private static YamlNode Parse(string text) =>
        ((YamlMapping)YamlParser.Parse(new SourceFile("a.yaml", "a: " + text + "\n")).Documents[0].Root!)["a"]!;
}
