using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>Plain scalars mean what the API server takes them for: YAML 1.1 as go-yaml v2 reads it.</summary>
public sealed class ScalarResolutionTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("yes", true)]
    [InlineData("Yes", true)]
    [InlineData("YES", true)]
    [InlineData("on", true)]
    [InlineData("On", true)]
    [InlineData("ON", true)]
    [InlineData("y", true)]
    [InlineData("Y", true)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData("No", false)]
    [InlineData("off", false)]
    [InlineData("OFF", false)]
    [InlineData("n", false)]
    [InlineData("N", false)]
    [InlineData("!!bool yes", true)]
    public void Booleans(string text, bool expected) => Assert.Equal(expected, Scalar(text).AsBoolean());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("+7", 7)]
    [InlineData("1_000", 1000)]
    [InlineData("0644", 420)]
    [InlineData("0o644", 420)]
    [InlineData("-0644", -420)]
    [InlineData("0x1F", 31)]
    [InlineData("0X1F", 31)]
    [InlineData("-0x1f", -31)]
    [InlineData("0b101", 5)]
    [InlineData("00", 0)]
    [InlineData("-0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integers(string text, long expected)
    {
        Assert.Equal(ScalarKind.Integer, Scalar(text).Kind);
        Assert.Equal(expected, Scalar(text).AsInteger());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("-1.5e+3")]
    [InlineData("089")]
    [InlineData("08.5")]
    [InlineData(".inf")]
    [InlineData("-.Inf")]
    [InlineData("+.INF")]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    [InlineData("1_000.5")]
    public void Floats(string text) => Assert.Equal(ScalarKind.Float, Scalar(text).Kind);

    [Theory]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("!!null x")]
    public void Nulls(string text) => Assert.True(Scalar(text).IsNull);

    [Theory]
    [InlineData("'true'")]
    [InlineData("\"1\"")]
    [InlineData("'~'")]
    [InlineData("''")]
    [InlineData("|\n  1")]
    [InlineData("!!str 1")]
    [InlineData("!custom 1")]
    [InlineData("! 1")]
    [InlineData("1:20")]
    [InlineData("2026-01-31")]
    [InlineData("1.2.3")]
    [InlineData("1m")]
    [InlineData("yES")]
    [InlineData("tRue")]
    [InlineData("nan")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("._")]
    [InlineData("e3")]
    [InlineData("0x")]
    [InlineData("0b2")]
    [InlineData("0o8")]
    [InlineData("_1")]
    [InlineData("--1")]
    [InlineData("+.nan")]
    [InlineData("1e")]
    [InlineData("=")]
    public void Strings(string text) => Assert.Equal(ScalarKind.String, Scalar(text).Kind);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("18446744073709551615")]
    public void An_integer_beyond_64_bits_has_no_value(string text)
    {
        Assert.NotEqual(ScalarKind.String, Scalar(text).Kind);
        Assert.Null(Scalar(text).AsInteger());
    }

    private static YamlScalar Scalar(string text) => (YamlScalar)YamlText.At($"a: {text}\n", "a");
}
