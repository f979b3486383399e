using KubeLint.Helm.Rendering;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Values;

/// <summary>Every leaf knows the layer that won.</summary>
public sealed class ValuesOriginTests
{
    private const string Chart =
        """
        @ Chart.yaml
        apiVersion: v2
        name: root
        version: 1.0.0
        dependencies:
        - {name: sub, version: 1.0.0}
        - {name: sub, version: 1.0.0, alias: other, import-values: [{child: image, parent: imported}]}
        @ values.yaml
        image: {tag: root, name: root}
        global:
          host: root
        sub:
          image:
            tag: parent
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        image: {tag: sub, name: sub, registry: sub}
        list: [{a: 1}, 2]
        global: {port: 1}
        a.b: dotted
        @ -f user.yaml
        image:
          tag: user
        sub: {image: {registry: user}}
        """;

    [Theory]
    [InlineData("image.tag", "user.yaml(2,8) image.tag")]
    [InlineData("image.name", "values.yaml(1,26) image.name")]
    [InlineData("sub.image.tag", "values.yaml(6,10) sub.image.tag")]
    [InlineData("sub.image.name", "charts/sub/values.yaml(1,25) sub.image.name")]
    [InlineData("sub.image.registry", "user.yaml(3,25) sub.image.registry")]
    [InlineData("sub.image", "user.yaml(3,14) sub.image")]
    [InlineData("sub.list", "charts/sub/values.yaml(2,7) sub.list")]
    [InlineData("other.image.tag", "charts/sub/values.yaml(1,14) other.image.tag")]
    [InlineData("imported.name", "charts/sub/values.yaml(1,25) other.image.name")]
    [InlineData("sub.global.host", "values.yaml(3,9) global.host")]
    [InlineData("other.global.port", "charts/sub/values.yaml(3,16) other.global.port")]
    public void A_value_is_where_the_winning_layer_has_it(string path, string place) => Assert.Equal(place, Composition.Of(Chart).OriginOf(path));

    [Theory]
    [InlineData("image.tag", "user.yaml(2,3) image.tag")]
    [InlineData("image.name", "values.yaml(1,20) image.name")]
    [InlineData("sub.image", "user.yaml(3,7) sub.image")]
    [InlineData("sub.global.host", "values.yaml(3,3) global.host")]
    public void A_key_is_where_the_winning_layer_has_it(string path, string place) => Assert.Equal(place, Composition.Of(Chart).KeyOriginOf(path));

    [Fact]
    public void Elements_and_keys_with_dots_have_paths()
    {
        var values = Composition.Of(Chart).Result.Values;
        var sub = Assert.IsType<MapValue>(values["sub"]);
        var first = Assert.IsType<MapValue>(Assert.IsType<ListValue>(sub["list"]).Items[0]);

        Assert.Equal("sub.list[0].a", Assert.IsType<ValuesOrigin>(first["a"]!.Origin).Path);
        Assert.Equal(@"sub.a\.b", Assert.IsType<ValuesOrigin>(sub["a.b"]!.Origin).Path);
    }

    [Fact]
    public void Single_values_are_where_their_option_is()
    {
        var composition = Composition.Of(Chart, "--set image.tag=x,l={a}", "--set-json sub.list=[{\"a\": 2}]");

        Assert.Equal("options(1,7) image.tag", composition.OriginOf("image.tag"));
        Assert.Equal("options(1,7) l", composition.OriginOf("l"));
        Assert.Equal("options(2,12) sub.list", composition.OriginOf("sub.list"));
        var item = Assert.IsType<MapValue>(Assert.IsType<ListValue>(Assert.IsType<MapValue>(composition.Result.Values["sub"])["list"]).Items[0]);
        Assert.Equal("sub.list[0].a", Assert.IsType<ValuesOrigin>(item["a"]!.Origin).Path);
    }

    [Fact]
    public void A_part_of_a_text_has_its_place()
    {
        var values = Composition.Of("@ values.yaml\na: \"x\\tnginx\"\nb: |\n  one\n  two\n").Result.Values;
        var quoted = Assert.IsType<ValuesOrigin>(values["a"]!.Origin);
        var block = Assert.IsType<ValuesOrigin>(values["b"]!.Origin);

        Assert.Equal("nginx", quoted.File.GetText(quoted.SpanOf(2, 5)));
        Assert.Equal("two", block.File.GetText(block.SpanOf(4, 3)));
    }

    [Fact]
    public void Values_of_a_manifest_are_where_the_manifest_has_them()
    {
        var file = new SourceFile("app.yaml", "spec:\n  values: {a: {b: 1}}\n  text: |\n    a:\n      c: 2\n");
        var spec = Assert.IsType<YamlMapping>(Assert.IsType<YamlMapping>(YamlParser.Parse(file).Documents[0].Root)["spec"]);
        var settings = new ReleaseSettings();
        var inputs = new ValuesInput[] { new InlineValuesInput(file, spec["values"]!), new InlineValuesInput(file, spec["text"]!) };

        var composition = Composition.Of(settings, "@ values.yaml\na: {b: 0, c: 0, d: 0}", inputs);

        Assert.Equal("app.yaml(2,19) a.b", composition.OriginOf("a.b"));
        Assert.Equal("app.yaml(5,10) a.c", composition.OriginOf("a.c"));
        Assert.Equal("values.yaml(1,20) a.d", composition.OriginOf("a.d"));
    }

    [Fact]
    public void A_subchart_shares_its_table_with_its_parent()
    {
        var values = Composition.Of(Chart).Result.Values;

        Assert.Equal(MapValue.ValuesType, values.TypeName);
        Assert.NotSame(values["sub"], values["other"]);
        Assert.NotSame(Assert.IsType<MapValue>(values["sub"])["image"], Assert.IsType<MapValue>(values["other"])["image"]);
    }

    [Fact]
    public void Nothing_is_tracked_where_nobody_asks()
    {
        var values = Composition.Of(new ReleaseSettings { TracksOrigins = false }, Chart, "--set q=1").Result.Values;

        Assert.Empty(Origins(values));

        static IEnumerable<Origin> Origins(Value value) => value switch
        {
            MapValue map => map.Sorted.SelectMany(static entry => Origins(entry.Value.Value).Concat(entry.Value.KeyOrigin is { } key ? [key] : [])).Concat(map.Origin is { } own ? [own] : []),
            ListValue list => list.Items.SelectMany(Origins).Concat(list.Origin is { } own ? [own] : []),
            _ => value.Origin is { } origin ? [origin] : [],
        };
    }
}
