using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>What functions on texts keep of where their arguments come from.</summary>
public sealed class TextOriginTests
{
    private static readonly TextValue s_repository = Call.Leaf("repo", "image.repository");
    private static readonly TextValue s_tag = Call.Leaf("1.2", "image.tag");
    private static readonly TextValue s_lines = Call.Leaf("a\nbc\n", "lines");

    [Fact]
    public void Operands_of_a_format_keep_their_origins_and_its_text_has_none() => Assert.Equal(
        "x[image.repository@0:repo]:[image.tag@0:1.2]!",
        Call.Trace(Call.Text("printf", "x%s:%v!", s_repository, s_tag)));

    [Fact]
    public void Padding_and_quotes_have_no_origin() => Assert.Equal(
        "  [image.tag@0:1.2]|[image.tag@0:1.2]  |\"[image.repository@0:repo]\"|[image.repository@0:re]",
        Call.Trace(Call.Text("printf", "%5s|%-5s|%q|%.2s", s_tag, s_tag, s_repository, s_repository)));

    [Fact]
    public void Numbers_keep_their_origin_without_the_zeros_before_them() => Assert.Equal(
        "00[n@0:3]|[n@0:-]00[n@1:3]|[f@0:1.50]",
        Call.Trace(Call.Text("printf", "%03d|%04d|%.2f", new IntegerValue(3, origin: Call.Origin("n")), new IntegerValue(-3, origin: Call.Origin("n")), new FloatValue(1.5, Call.Origin("f")))));

    [Fact]
    public void Elements_and_keys_of_collections_keep_their_origins()
    {
        var map = new MapValue();
        map.Set("k", new MapEntry(s_tag, Call.Origin("m.k")));
        Assert.Equal("[[image.repository@0:repo] map[[m.k@0:k]:[image.tag@0:1.2]]]", Call.Trace(GoPrinter.ToText(new ListValue([s_repository, map]))));
    }

    [Fact]
    public void Escapes_keep_the_places_of_what_follows() => Assert.Equal(
        "\"[v@0:a]\\[v@1:\"b]\\[v@3:n😀\\u200][v@6:bc]\"",
        Call.Trace(Call.Text("quote", Call.Leaf("a\"b\n😀\u200bc", "v"))));

    [Fact]
    public void Parts_of_texts_keep_their_places()
    {
        Assert.Equal("[v@1:bc]", Call.Trace(Call.Text("trim", Call.Leaf(" bc\n", "v"))));
        Assert.Equal("[image.tag@0:1.]", Call.Trace(Call.Text("trunc", 2, s_tag)));
        Assert.Equal("[image.tag@1:.2]", Call.Trace(Call.Text("trunc", -2, s_tag)));
        Assert.Equal("[image.tag@2:2]", Call.Trace(Call.Text("trimPrefix", "1.", s_tag)));
        Assert.Equal("[image.tag@0:1]", Call.Trace(Call.Text("trimSuffix", ".2", s_tag)));
        Assert.Equal("[image.tag@1:.]", Call.Trace(Call.Text("trimAll", "12", s_tag)));
        Assert.Equal("[image.tag@1:.]", Call.Trace(Call.Text("substr", 1, 2, s_tag)));
        Assert.Equal("[v@0:ab]...", Call.Trace(Call.Text("abbrev", 5, Call.Leaf("abcdef", "v"))));
        Assert.Equal("[v@0:a][v@2:b]", Call.Trace(Call.Text("nospace", Call.Leaf("a b", "v"))));
        Assert.Equal("[v@0:a]\n[v@2:b]", Call.Trace(Call.Text("wrap", 1, Call.Leaf("a b", "v"))));
        Assert.Equal("[v@1:b]", Call.Trace(Call.Text("regexFind", "[b-z]+", Call.Leaf("ab1", "v"))));
    }

    [Fact]
    public void Indenting_adds_blanks_of_no_origin() => Assert.Equal(
        "\n  [lines@0:a\n]  [lines@2:bc\n]  ",
        Call.Trace(Call.Text("nindent", 2, s_lines)));

    [Fact]
    public void Replacing_keeps_what_stays_and_the_origin_of_what_comes()
    {
        Assert.Equal("[image.repository@0:r]-[image.repository@2:po]", Call.Trace(Call.Text("replace", "e", "-", s_repository)));
        Assert.Equal("[image.repository@0:r][image.tag@0:1.2][image.repository@2:po]", Call.Trace(Call.Text("replace", "e", s_tag, s_repository)));
        Assert.Equal("<[image.repository@1:e]>[image.repository@2:po]", Call.Trace(Call.Text("regexReplaceAll", "r(e)", s_repository, "<$1>")));
        Assert.Same(s_repository, Call.Function("replace", "x", "y", s_repository));
    }

    [Fact]
    public void Splitting_and_joining_keep_the_places_of_the_parts()
    {
        var parts = Assert.IsType<ListValue>(Call.Function("splitList", ".", s_tag));
        Assert.Equal(["[image.tag@0:1]", "[image.tag@2:2]"], parts.Items.Select(Call.Trace));
        Assert.Equal("[image.tag@0:1]-[image.tag@2:2]", Call.Trace(Call.Text("join", "-", parts)));
        Assert.Equal("[image.tag@2:2]", Call.Trace(Assert.IsType<MapValue>(Call.Function("split", ".", s_tag))["_1"]!));
        Assert.Equal(["[image.tag@0:1]", "[image.tag@2:2]"], Assert.IsType<ListValue>(Call.Function("regexSplit", "\\.", s_tag, -1)).Items.Select(Call.Trace));
        Assert.Equal("[image.repository@0:repo] [image.tag@0:1.2]", Call.Trace(Call.Text("cat", s_repository, s_tag)));
        Assert.Equal("[image.tag@0:1.2][image.tag@0:1.2]", Call.Trace(Call.Text("repeat", 2, s_tag)));
    }

    [Fact]
    public void Case_keeps_the_origin_where_lengths_stay()
    {
        Assert.Equal("[image.repository@0:REPO]", Call.Trace(Call.Text("upper", s_repository)));
        Assert.Equal("~[v@0:ab_cd]", Call.Trace(Call.Text("snakecase", Call.Leaf("abCd", "v"))));
    }

    [Fact]
    public void Conversions_keep_the_origin_of_the_whole()
    {
        Assert.Equal("[n@0:1e+06]", Call.Trace(Call.Text("toString", new FloatValue(1e6, Call.Origin("n")))));
        Assert.Equal("\"[n@0:true]\"", Call.Trace(Call.Text("quote", new BooleanValue(true, Call.Origin("n")))));
        Assert.Equal("'[n@0:8080]'", Call.Trace(Call.Text("squote", new FloatValue(8080, Call.Origin("n")))));
        Assert.Equal("[n@0:ff]", Call.Trace(Call.Text("printf", "%x", new IntegerValue(255, origin: Call.Origin("n")))));
    }
}
