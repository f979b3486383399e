using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Values;

public sealed class YamlTextReaderTests
{
    // What helm 3.10.1 gives for `fromYaml TEXT | toJson`.
    [Theory]
    [InlineData("", "{}")]
    [InlineData("~", "{}")]
    [InlineData("# c\n", "{}")]
    [InlineData("--- \n--- \na: 1", "{}")]
    [InlineData("a: 1\n---\nb: 2", "{\"a\":1}")]
    [InlineData("a: 1\n...\nb", "{\"a\":1}")]
    [InlineData("a: 1\na: 2", "{\"a\":2}")]
    [InlineData("? a", "{\"a\":null}")]
    [InlineData("a: 0644\nb: 0o14\nc: 0x1F\nd: 1_000\ne: 9007199254740993\nf: 1e400\nh: -0", "{\"a\":420,\"b\":12,\"c\":31,\"d\":1000,\"e\":9007199254740992,\"f\":\"1e400\",\"h\":0}")]
    [InlineData("a: 0.1\nb: 1e2\nc: 0x\nd: 08\ne: 1_0.5\nf: 0b12\ng: _1\nh: +.inf1", "{\"a\":0.1,\"b\":100,\"c\":\"0x\",\"d\":8,\"e\":10.5,\"f\":\"0b12\",\"g\":\"_1\",\"h\":\"+.inf1\"}")]
    [InlineData("a: 12345678901234567890\nb: -9223372036854775809", "{\"a\":12345678901234567000,\"b\":-9223372036854776000}")]
    [InlineData("a: 1:20\nb: .5\nc: 1.\nd: +1\ne: 0b11\nf: -0x10", "{\"a\":\"1:20\",\"b\":0.5,\"c\":1,\"d\":1,\"e\":3,\"f\":-16}")]
    [InlineData("a: 2020-01-01\nb: !foo bar\nc: !!str 1\nd: !!timestamp 2020-01-01", "{\"a\":\"2020-01-01\",\"b\":\"bar\",\"c\":\"1\",\"d\":\"2020-01-01\"}")]
    [InlineData("1: 2\nn: 3\n1.5: x\n1e3: t\n.inf: u\n2020-01-01: v", "{\".inf\":\"u\",\"1\":2,\"1.5\":\"x\",\"1000\":\"t\",\"2020-01-01\":\"v\",\"false\":3}")]
    [InlineData("1.10: a\n1e30: b\n123456789.5: c\n-1e-7: d\n.nan: q\n-.inf: r\n1e400: s", "{\"-.inf\":\"r\",\"-1e-07\":\"d\",\".nan\":\"q\",\"1.1\":\"a\",\"1.2345679e+08\":\"c\",\"1e+30\":\"b\",\"1e400\":\"s\"}")]
    [InlineData("true: 1\nNULLX: 2\n-5: 3\n0644: 4\n1_000: 5\n-0: 6", "{\"-5\":3,\"0\":6,\"1000\":5,\"420\":4,\"NULLX\":2,\"true\":1}")]
    [InlineData("a: !!binary aGVsbG8=\nb: !!binary \"aGVs\\nbG8=\"\n!!binary aGVsbG8=: b", "{\"a\":\"hello\",\"b\":\"hello\",\"hello\":\"b\"}")]
    [InlineData("a: !!float 3\nb: !!null ''\nc: !!int '3'\nd: !!str", "{\"a\":3,\"b\":null,\"c\":3,\"d\":\"\"}")]
    [InlineData("a: |\n  x\n  y\nb: \"\\xff\"\nc: ''", "{\"a\":\"x\\ny\\n\",\"b\":\"ÿ\",\"c\":\"\"}")]
    [InlineData("<<: {a: 1}\nb: 2", "{\"a\":1,\"b\":2}")]
    [InlineData("<<: [{b: 1},{b: 2}]", "{\"b\":1}")]
    [InlineData("a: !!set {x}", "{\"a\":{\"x\":null}}")]
    public void Texts_are_read_as_helm_does(string text, string json) => Assert.Equal(json, Json.Of(Call("fromYaml", new TextValue(text))));

    [Theory]
    [InlineData("[1,2]", "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [InlineData("abc", "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type map[string]interface {}")]
    [InlineData("a: .inf", "error converting YAML to JSON: json: unsupported value: +Inf")]
    [InlineData("a: -.Inf", "error converting YAML to JSON: json: unsupported value: -Inf")]
    [InlineData("a: .NaN", "error converting YAML to JSON: json: unsupported value: NaN")]
    [InlineData("a: &x 1\nb: *y", "error converting YAML to JSON: yaml: unknown anchor 'y' referenced")]
    [InlineData("a: &a [*a]", "error converting YAML to JSON: yaml: anchor 'a' value contains itself")]
    [InlineData("a: !!binary _w8=", "error converting YAML to JSON: yaml: !!binary value contains invalid base64 data")]
    [InlineData("a: !!int x", "error converting YAML to JSON: yaml: cannot decode !!str `x` as a !!int")]
    [InlineData("a: !!int 1.5", "error converting YAML to JSON: yaml: cannot decode !!float `1.5` as a !!int")]
    [InlineData("a: !!bool 1", "error converting YAML to JSON: yaml: cannot decode !!int `1` as a !!bool")]
    [InlineData("<<: [1]", "error converting YAML to JSON: yaml: map merge requires map or sequence of maps as the value")]
    [InlineData("a: b: c", "error converting YAML to JSON: yaml: mapping values are not allowed in this context")]
    [InlineData("a: 'x", "error converting YAML to JSON: yaml: found unexpected end of stream")]
    public void What_is_wrong_is_a_value(string text, string error)
    {
        var map = Assert.IsType<MapValue>(Call("fromYaml", new TextValue(text)));
        Assert.Equal("Error", Assert.Single(map.Keys));
        Assert.Equal(error, Assert.IsType<TextValue>(map["Error"]).Text);
    }

    // The line is go-yaml's: its scanner counts from one, its parser from zero.
    [Theory]
    [InlineData("m:\n  n: x\n d: 1", "line 2: did not find expected key")]
    [InlineData("m:\n  l: [1, 2\nz: 1\n", "line 2: did not find expected ',' or ']'")]
    [InlineData("a: [1", "line 1: did not find expected ',' or ']'")]
    [InlineData("a: [1\n", "line 1: did not find expected ',' or ']'")]
    [InlineData("m:\n- a\nb\nc: d", "line 4: could not find expected ':'")]
    [InlineData("a: 1\nk", "line 3: could not find expected ':'")]
    [InlineData("a: 1\n{b}\nc: 2", "line 3: could not find expected ':'")]
    [InlineData("d:\n  a: 1\n  c |\n    text\n  l: 1", "line 5: could not find expected ':'")]
    [InlineData("d:\n  c: |\n      text\n    more\n  l: 1", "line 3: did not find expected key")]
    [InlineData("d:\n  c: x\nmore\n  l: 1", "line 4: could not find expected ':'")]
    [InlineData("d:\n  - c\n    l: 1", "line 3: mapping values are not allowed in this context")]
    [InlineData("d: 1\n}\nc: 2", "line 1: did not find expected key")]
    [InlineData("a: \"x\nb: 1\n", "line 3: found unexpected end of stream")]
    [InlineData("a: x\n\tb: 1", "line 2: found a tab character that violates indentation")]
    [InlineData("a:\n\tb: 1", "line 2: found character that cannot start any token")]
    [InlineData("a: 1\nb: *", "line 2: did not find expected alphabetic or numeric character")]
    public void A_text_that_is_no_yaml_is_told_as_helm_tells_it(string text, string error) =>
        Assert.Equal($"error converting YAML to JSON: yaml: {error}", Assert.IsType<TextValue>(Assert.IsType<MapValue>(Call("fromYaml", new TextValue(text)))["Error"]).Text);

    [Theory]
    [InlineData(" a: 1\nb: 2", "{\"a\":1}")]
    [InlineData("a: 1\n...\n}", "{\"a\":1}")]
    [InlineData("{a: 1}\nb: 2", "{\"a\":1}")]
    public void What_follows_the_first_document_does_not_matter(string text, string json) => Assert.Equal(json, Json.Of(Call("fromYaml", new TextValue(text))));

    [Theory]
    [InlineData("a: [")]
    [InlineData("1: 2\n~: 4")]
    [InlineData("[1]: 2")]
    [InlineData("- a\nb: c")]
    [InlineData("a: 1\n}")]
    [InlineData("12345678901234567890: x")]
    [InlineData("a: !!int ''")]
    public void No_text_throws(string text) => Assert.Equal("Error", Assert.Single(Assert.IsType<MapValue>(Call("fromYaml", new TextValue(text))).Keys));

    [Theory]
    [InlineData("[1, a, null]", "[1,\"a\",null]")]
    [InlineData("", "[]")]
    [InlineData("- a: 1\n---\n- b", "[{\"a\":1}]")]
    [InlineData("- {n: 1}", "[{\"false\":1}]")]
    [InlineData("[.inf]", "[\"error converting YAML to JSON: json: unsupported value: +Inf\"]")]
    [InlineData("a: 1", "[\"error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go value of type []interface {}\"]")]
    public void Lists_are_read(string text, string json) => Assert.Equal(json, Json.Of(Call("fromYamlArray", new TextValue(text))));

    [Fact]
    public void Values_keep_the_origins_of_the_text_they_stand_in()
    {
        var file = new SourceFile("values.yaml", "x");
        var image = new ValuesOrigin(file, new TextSpan(0, 1), "image");
        var count = new ValuesOrigin(file, new TextSpan(0, 1), "count");
        var key = new ValuesOrigin(file, new TextSpan(0, 1), "key");
        var lines = new ValuesOrigin(file, new TextSpan(0, 1), "lines");
        var text = new TextBuilder()
            .Append("image: \"repo/").Append("nginx", image).Append(":1\"\ncount: ").Append("12", count).Append("0\nplain: ").Append("7", count)
            .Append("\n").Append("k", key).Append(": |\n  ").Append("one", lines).Append("\n  ").Append("two", lines, 4).Append("\nnone: 1\n")
            .ToText();

        var map = Assert.IsType<MapValue>(Call("fromYaml", text));

        var name = Assert.IsType<TextValue>(map["image"]);
        Assert.Equal("repo/nginx:1", name.Text);
        Assert.Equal([new Segment(5, 5, image, 0, null)], name.Segments);
        Assert.Equal([count], Assert.IsType<DerivedOrigin>(map["count"]!.Origin).Reads);
        Assert.Same(count, map["plain"]!.Origin);
        Assert.Same(key, map.Find("k")!.Value.KeyOrigin);
        var block = Assert.IsType<TextValue>(map["k"]);
        Assert.Equal("one\ntwo\n", block.Text);
        Assert.Equal([new Segment(0, 3, lines, 0, null), new Segment(4, 3, lines, 4, null)], block.Segments);
        Assert.Null(map["none"]!.Origin);
    }

    private static Value Call(string name, params Value[] arguments) => FunctionTable.Find(name)!.Body(new Context(), arguments);

    private sealed class Context() : RenderContext(RenderLimits.Default, TimeProvider.System, CancellationToken.None)
    {
        public override TextValue Include(string name, Value data) => throw new NotSupportedException();

        public override TextValue Expand(TextValue text, Value data) => throw new NotSupportedException();
    }
}
