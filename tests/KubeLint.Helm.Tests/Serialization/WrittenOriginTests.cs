using KubeLint.Helm.Rendering;
using KubeLint.Helm.Tests.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Serialization;

/// <summary>Characters that are written keep the origins of the scalars and keys that they are of; what is added has none.</summary>
public sealed class WrittenOriginTests
{
    [Fact]
    public void Keys_and_scalars_of_YAML_keep_their_origins() => Assert.Equal(
        """
        [k.a@0:a]:
        - [a@0:text]
        - [n@0:5]
        [k.b@0:b]:
          c: [t@0:true]
        d: [e@0:{}]
        f: [e@0:null]
        g: [e@0:""]
        """, Call.Trace(Call.Function("toYaml", Sample())).ReplaceLineEndings());

    [Fact]
    public void Quoted_folded_and_block_texts_keep_the_offsets_of_their_characters()
    {
        Assert.Equal("'[a@0:- it''][a@5:s]'", Yaml("- it's"));
        Assert.Equal("\"[a@0:a\\t][a@2:b]\"", Yaml("a\tb"));
        Assert.Equal("\"[a@0:true]\"", Yaml("true"));
        Assert.Equal("|-\n  [a@0:one\n]  [a@4:two]", Yaml("one\ntwo"));
        var word = new string('w', 81);
        Assert.Equal($"[a@0:{word}]\n  [a@82:end]", Yaml(word + " end"));
        Assert.Equal("\"[a@0:\\U0001F600][a@2:x]\"", Yaml("\U0001F600x"));
    }

    [Fact]
    public void Origins_within_a_text_stay_apart()
    {
        var image = new Origins.TextBuilder().Append(Call.Leaf("nginx", "image.repository")).Append(":").Append(Call.Leaf("1.2", "image.tag")).ToText();
        Assert.Equal("[image.repository@0:nginx]:[image.tag@0:1.2]", Call.Trace(Call.Function("toYaml", image)));
        Assert.Equal("\"[image.repository@0:nginx]:[image.tag@0:1.2]\"", Call.Trace(Call.Function("toJson", image)));
    }

    [Fact]
    public void JSON_and_TOML_keep_origins()
    {
        Assert.Equal("{\"[k.a@0:a]\":[\"[a@0:text]\",[n@0:5]],\"[k.b@0:b]\":{\"c\":[t@0:true]},\"d\":[e@0:{}],\"f\":[e@0:null],\"g\":[e@0:\"\"]}", Call.Trace(Call.Function("toJson", Sample())));
        Assert.StartsWith("[k.a@0:a] = [\"[a@0:text]\", [n@0:5.0]]\n", Call.Trace(Call.Function("toToml", Sample())), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_read_from_JSON_have_the_origins_of_their_text()
    {
        var text = new Origins.TextBuilder().Append("{\"a\": \"x").Append(Call.Leaf("leaf", "l")).Append("\\n\", \"n\": ").Append(Call.Leaf("7", "n")).Append("}").ToText();
        var map = Assert.IsType<MapValue>(Call.Function("fromJson", text));
        Assert.Equal("x[l@0:leaf]\n", Call.Trace(map["a"]!));
        Assert.Equal("n", Assert.Single(map["n"]!.Origin!.Reads).Path);
    }

    [Fact]
    public void A_map_that_contains_itself_ends_in_a_limit()
    {
        var map = new MapValue();
        map["self"] = map;
        foreach (var name in new[] { "toYaml", "toJson", "toToml", "toYamlPretty" })
            Assert.Throws<RenderLimitException>(() => Call.Function(name, map));
    }

    [Fact]
    public void A_map_that_doubles_itself_ends_in_a_limit()
    {
        Value value = new TextValue("x");
        for (var i = 0; i < 64; i++)
            value = Call.ToValue(new Dictionary<string, object?> { ["a"] = value, ["b"] = value });
        foreach (var name in new[] { "toYaml", "toJson", "toToml" })
            Assert.Throws<RenderLimitException>(() => Call.Function(name, value));
    }

    [Fact]
    public void What_cannot_be_written_is_nothing_or_an_error()
    {
        Assert.Equal("", Call.Print("toYaml", double.NaN));
        Assert.Equal("json: unsupported value: +Inf", Call.Error("mustToJson", double.PositiveInfinity));
        Assert.Equal("error converting JSON to YAML: yaml: control characters are not allowed", Call.Error("mustToYaml", "a\u007fb"));
        Assert.Equal("toml: top-level values must be Go maps or structs", Call.Error("mustToToml", 1));
        Assert.Equal("reflect: call of reflect.Value.Interface on zero Value", Call.Error("toToml", [null]));
    }

    /// <summary>As yaml.v3 writes it; helm 3.10.1 does not have the function.</summary>
    [Fact]
    public void Pretty_YAML_indents_lists_and_folds_nothing() => Assert.Equal(
        $$"""
        a:
          - 1e+06
          - - x
          - b: |-
              l	1
              l2
            c: "on"
        l: {{new string('w', 60)}} {{new string('w', 60)}} w
        """,
        Call.Print("toYamlPretty", new Dictionary<string, object?>
        {
            ["a"] = new object?[] { 1e6, new object?[] { "x" }, new Dictionary<string, object?> { ["b"] = "l\t1\nl2", ["c"] = "on" } },
            ["l"] = $"{new string('w', 60)} {new string('w', 60)} w",
        }));

    [Fact]
    public void TOML_is_read()
    {
        var map = Call.Function("fromToml", "a = 1\nb = 1.5\n[t]\nx = true\n[[u]]\ny = 2020-01-02T03:04:05.5+02:00\nw = 03:04:05\n");
        Assert.Equal("{\"a\":1,\"b\":1.5,\"t\":{\"x\":true},\"u\":[{\"w\":\"0000-01-01T03:04:05Z\",\"y\":\"2020-01-02T03:04:05.5+02:00\"}]}", Call.Print("toJson", map));
        foreach (var broken in new[] { "a = ", "a = 1\na = 2", "[a]\n[a]", "a = " + new string('[', 100_000) })
            Assert.StartsWith("toml: line ", Assert.IsType<TextValue>(Assert.IsType<MapValue>(Call.Function("fromToml", broken))["Error"]).Text, StringComparison.Ordinal);
    }

    // BurntSushi's library knows by the zone of a time which parts it was read with; helm 3.10.1 writes times without quotes too.
    [Fact]
    public void Times_of_TOML_stay_what_they_are()
    {
        const string Text = "a = 2020-01-02T03:04:05Z\nb = 2020-01-02T03:04:05.25\nc = 2020-01-02\nd = [03:04:05]\n";
        var map = Call.Function("fromToml", Text);
        Assert.Equal(Text, Call.Print("toToml", map));
        Assert.Equal("a: 2020-01-02T03:04:05Z\nb: 2020-01-02T03:04:05.25Z\nc: 2020-01-02T00:00:00Z\nd:\n  - 0000-01-01T03:04:05Z", Call.Print("toYamlPretty", map));
        Assert.Equal("2020-01-02 00:00:00 +0000 date-local", Call.Print("toString", ((MapValue)map)["c"]!));
    }

    private static string Yaml(string text) => Call.Trace(Call.Function("toYaml", Call.Leaf(text, "a")));

    private static MapValue Sample()
    {
        var inner = new MapValue();
        inner["c"] = new BooleanValue(true, Call.Origin("t"));
        var map = new MapValue();
        map.Set("a", new MapEntry(new ListValue([Call.Leaf("text", "a"), new FloatValue(5, Call.Origin("n"))]), Call.Origin("k.a")));
        map.Set("b", new MapEntry(inner, Call.Origin("k.b")));
        map["d"] = new MapValue(origin: Call.Origin("e"));
        map["f"] = new NilValue(Call.Origin("e"));
        map["g"] = new TextValue("", Call.Origin("e"));
        return map;
    }
}
