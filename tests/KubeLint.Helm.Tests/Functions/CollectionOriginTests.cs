using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>Values keep their places while functions move them from one collection to another.</summary>
public sealed class CollectionOriginTests
{
    private static readonly ValuesOrigin s_keyPlace = Call.Origin("key");

    private static readonly TextValue s_leaf = Call.Leaf("v", "leaf");

    [Theory]
    [InlineData("default", "fallback", null)]
    [InlineData("coalesce", null, "")]
    public void A_function_that_chooses_gives_the_operand_itself(string name, object? first, object? second)
    {
        var arguments = name == "default" ? new object?[] { first, s_leaf } : [first, second, s_leaf];
        Assert.Same(s_leaf, Call.Function(name, arguments));
    }

    [Fact]
    public void Ternary_gives_the_operand_itself() => Assert.Same(s_leaf, Call.Function("ternary", s_leaf, "b", true));

    [Theory]
    [InlineData("int")]
    [InlineData("int64")]
    [InlineData("float64")]
    public void A_conversion_keeps_the_place_of_its_operand(string name) =>
        Assert.Equal("replicas", Assert.IsType<ValuesOrigin>(Call.Function(name, new FloatValue(3, Call.Origin("replicas"))).Origin).Path);

    [Fact]
    public void Arithmetic_has_no_place_of_its_own() => Assert.Null(Call.Function("add", new FloatValue(3, Call.Origin("replicas")), 1).Origin);

    [Theory]
    [InlineData("append", 1)]
    [InlineData("prepend", 0)]
    public void A_list_keeps_the_places_of_its_elements(string name, int index)
    {
        var list = Assert.IsType<ListValue>(Call.Function(name, Call.ToValue(new object?[] { "a" }), s_leaf));
        Assert.Same(s_leaf, list.Items[index]);
        Assert.Same(s_leaf, Call.Function(index == 0 ? "first" : "last", list));
    }

    [Theory]
    [InlineData("pick")]
    [InlineData("omit")]
    [InlineData("deepCopy")]
    [InlineData("merge")]
    [InlineData("mergeOverwrite")]
    public void A_map_keeps_the_places_of_keys_and_values(string name)
    {
        var result = Assert.IsType<MapValue>(name switch
        {
            "pick" => Call.Function(name, Table(), "k"),
            "omit" => Call.Function(name, Table(), "x"),
            "deepCopy" => Call.Function(name, Table()),
            _ => Call.Function(name, new MapValue(), Table()),
        });
        Assert.Same(s_leaf, result["k"]);
        Assert.Same(s_keyPlace, result.Find("k")?.KeyOrigin);
    }

    [Fact]
    public void Keys_stand_where_they_are_written() =>
        Assert.Equal("[key@0:k]", Call.Trace(((ListValue)Call.Function("keys", Table())).Items[0]));

    [Fact]
    public void A_key_that_is_set_again_stays_where_it_is_written()
    {
        var table = Table();
        Call.Function("set", table, "k", "other");
        Assert.Same(s_keyPlace, table.Find("k")?.KeyOrigin);
    }

    [Fact]
    public void A_key_that_comes_from_values_stands_there()
    {
        var table = Assert.IsType<MapValue>(Call.Function("dict", Call.Leaf("name", "a.b"), 1));
        Assert.Equal("a.b", Assert.IsType<ValuesOrigin>(table.Find("name")?.KeyOrigin).Path);
    }

    private static MapValue Table()
    {
        var table = new MapValue();
        table.Set("k", new MapEntry(s_leaf, s_keyPlace));
        return table;
    }
}
