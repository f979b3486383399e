using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>No argument makes a function hang, exhaust the memory, or overflow the stack.</summary>
public sealed class CollectionLimitTests
{
    private const int Huge = 2_000_000_000;

    [Fact]
    public void A_long_range_is_refused_before_it_is_made()
    {
        Assert.Throws<RenderLimitException>(static () => Call.Function("until", Huge));
        Assert.Throws<RenderLimitException>(static () => Call.Function("untilStep", new IntegerValue(long.MinValue), new IntegerValue(long.MaxValue), 1));
        Assert.Throws<RenderLimitException>(static () => Call.Function("untilStep", Huge, -Huge, -1));
        Assert.Throws<RenderLimitException>(static () => Call.Function("seq", Huge));
    }

    [Fact]
    public void A_list_may_be_as_long_as_the_limit()
    {
        var limits = RenderLimits.Default with { MaxListLength = 10 };
        var ten = Assert.IsType<ListValue>(Call.Function(new Call.Context(limits), "until", 10));
        Assert.Throws<RenderLimitException>(() => Call.Function(new Call.Context(limits), "append", ten, 1));
        Assert.Throws<RenderLimitException>(() => Call.Function(new Call.Context(limits), "prepend", ten, 1));
        Assert.Throws<RenderLimitException>(() => Call.Function(new Call.Context(limits), "concat", ten, ten));
    }

    [Theory]
    [InlineData("deepCopy")]
    [InlineData("deepEqual")]
    [InlineData("merge")]
    [InlineData("mergeOverwrite")]
    [InlineData("uniq")]
    [InlineData("has")]
    public void A_map_that_holds_itself_ends_at_a_limit(string name) => Assert.Throws<RenderLimitException>(() => name switch
    {
        "deepCopy" => Call.Function(name, Cycle()),
        "uniq" => Call.Function(name, new ListValue([Cycle(), Cycle()])),
        "has" => Call.Function(name, Cycle(), new ListValue([Cycle()])),
        _ => Call.Function(name, Cycle(), Cycle()),
    });

    [Fact]
    public void A_map_equals_itself_even_if_it_holds_itself()
    {
        var cycle = Cycle();
        Assert.True(Call.Function("deepEqual", cycle, cycle).IsTrue);
    }

    [Fact]
    public void A_map_is_merged_into_itself()
    {
        var table = new MapValue { ["a"] = new IntegerValue(1), ["b"] = new MapValue { ["c"] = new IntegerValue(2) } };
        Assert.Equal("map[a:1 b:map[c:2]]", Call.Print("mergeOverwrite", table, table));
    }

    [Fact]
    public void Uniq_does_not_compare_every_pair() =>
        Growth.IsLinear(200_000, static size => new ListValue([.. Enumerable.Range(0, size).Select(static i => new TextValue(FormattableString.Invariant($"item {i}")))]), static list => Call.Function("uniq", list));

    [Theory]
    [InlineData("1e300", "1e-300")]
    [InlineData("1.7976931348623157e308", "5e-324")]
    public void Decimals_of_any_size_are_divided(string dividend, string divisor) => Assert.Equal("+Inf", Call.Print("divf", dividend, divisor));

    private static MapValue Cycle()
    {
        var map = new MapValue();
        map["self"] = map;
        return map;
    }
}
