using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>Arguments that are made to exhaust a renderer.</summary>
public sealed class TextLimitTests
{
    private static readonly RenderLimits s_small = new(MaxTextLength: 1000, MaxListLength: 100);

    [Fact]
    public void A_map_that_contains_itself_is_a_limit()
    {
        var map = new MapValue();
        map["self"] = map;
        Assert.Throws<RenderLimitException>(() => GoPrinter.Print(map));
        Assert.Throws<RenderLimitException>(() => Call.Function("printf", "%v", map));
        Assert.Throws<RenderLimitException>(() => Call.Function("quote", map));
    }

    [Fact]
    public void Lists_that_share_their_parts_are_a_limit()
    {
        Value list = new TextValue("x");
        for (var i = 0; i < 100; i++)
            list = new ListValue([list, list]);
        Assert.Throws<RenderLimitException>(() => GoPrinter.Print(list));
    }

    [Theory]
    [InlineData("printf", "%999999d%999999d", 1, 2)]
    [InlineData("printf", "%*d", 999999, 2)]
    [InlineData("printf", "%.999999f", 1.0)]
    [InlineData("printf", "%.999999d", 1)]
    [InlineData("printf", "%01001s", "")]
    [InlineData("printf", "%-1001v", true)]
    [InlineData("printf", "%+01001.1f", 1.5)]
    [InlineData("printf", "%.1001U", 1)]
    [InlineData("repeat", 2000000000, "x")]
    [InlineData("repeat", 501, "xy")]
    [InlineData("indent", 999999999, "a\nb")]
    [InlineData("nindent", 400, "a\nb\nc")]
    [InlineData("replace", "", "0123456789", "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("regexReplaceAll", "", "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789", "0123456789")]
    [InlineData("splitList", "", "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("regexFindAll", ".", "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789", -1)]
    public void What_gets_too_long_is_a_limit(string name, params object[] arguments) =>
        Assert.Throws<RenderLimitException>(() => Call.Function(new Call.Context(s_small), name, arguments));

    [Fact]
    public void A_pattern_may_not_be_longer_than_the_limit() => Assert.Throws<RenderLimitException>(() => Call.Function("regexMatch", new string('a', 10_001), "a"));

    [Fact]
    public void Patterns_that_grow_are_a_limit() =>
        Assert.Throws<RenderLimitException>(() => Call.Function("regexMatch", string.Concat(Enumerable.Repeat("(a{1000})", 1000)), "a"));

    [Fact]
    public void Groups_within_groups_are_limited() => Assert.Equal(
        "expression nests too deeply",
        Call.Error("mustRegexMatch", new string('(', 4000) + new string(')', 4000), "a")["error parsing regexp: ".Length..].Split(':')[0]);

    [Fact]
    public void Work_on_a_pattern_is_charged() =>
        Assert.Throws<RenderLimitException>(() => Call.Function(new Call.Context(new RenderLimits(MaxSteps: 10_000)), "regexMatch", "(x+x+)+y.{500}", new string('x', 20_000)));

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|aa)+$")]
    [InlineData("(a?){50}a{50}b")]
    [InlineData("(.*)(.*)(.*)[^a]")]
    public void Matching_takes_linear_time(string pattern) => Growth.IsLinear(
        8000,
        static size => new string('a', size),
        text => Call.Function("regexMatch", pattern, text));

    [Fact]
    public void Functions_on_long_texts_take_linear_time()
    {
        Growth.IsLinear(400_000, static size => Call.Leaf(string.Concat(Enumerable.Repeat("a b\n", size / 4)), "v"), static text => Call.Function("nindent", 4, text));
        Growth.IsLinear(400_000, static size => Call.Leaf(string.Concat(Enumerable.Repeat("a b\n", size / 4)), "v"), static text => Call.Function("replace", "a", "bc", text));
        Growth.IsLinear(400_000, static size => Call.Leaf(string.Concat(Enumerable.Repeat("a b\n", size / 4)), "v"), static text => Call.Function("regexReplaceAll", "\\s+", text, "-"));
        Growth.IsLinear(400_000, static size => Call.Leaf(string.Concat(Enumerable.Repeat("é b\n", size / 4)), "v"), static text => Call.Function("wrap", 10, text));
    }
}
