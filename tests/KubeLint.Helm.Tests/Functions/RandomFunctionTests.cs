using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Functions;

public sealed class RandomFunctionTests
{
    [Theory]
    [InlineData("randAlphaNum", "^[A-Za-z0-9]{40}$")]
    [InlineData("randAlpha", "^[A-Za-z]{40}$")]
    [InlineData("randNumeric", "^[0-9]{40}$")]
    [InlineData("randAscii", "^[ -~]{40}$")]
    public void Texts_have_their_length_and_characters(string name, string pattern)
    {
        var context = new Call.Context();
        var first = Call.Function(context, name, 40);
        Assert.Matches(pattern, GoPrinter.Print(first));
        Assert.NotEqual(GoPrinter.Print(first), GoPrinter.Print(Call.Function(context, name, 40)));
        Assert.Equal(GoPrinter.Print(first), Call.Print(name, 40));
        Assert.Equal("", Call.Print(name, -3));
        Assert.True(Assert.IsType<DerivedOrigin>(Assert.Single(Assert.IsType<TextValue>(first).Segments).Origin).IsRandom);
        Assert.Throws<RenderLimitException>(() => Call.Function(name, 2_000_000_000));
    }

    [Fact]
    public void Numbers_are_within_their_bounds()
    {
        var context = new Call.Context();
        var numbers = Enumerable.Range(0, 200).Select(_ => Assert.IsType<IntegerValue>(Call.Function(context, "randInt", 5, 9)).Value).ToHashSet();
        Assert.Equal([5, 6, 7, 8], numbers.Order());
        Assert.Equal("invalid argument to Intn", Call.Error("randInt", 5, 5));
        Assert.Equal("invalid argument to Intn", Call.Error("randInt", long.MinValue, long.MaxValue));
    }

    [Fact]
    public void Bytes_are_base64_of_as_many_bytes()
    {
        Assert.Equal(9, Convert.FromBase64String(Call.Print("randBytes", 9)).Length);
        Assert.Equal("runtime error: makeslice: len out of range", Call.Error("randBytes", -1));
    }

    [Fact]
    public void A_uuid_is_of_version_4() => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Call.Print("uuidv4"));

    [Fact]
    public void Shuffling_keeps_the_characters()
    {
        var shuffled = Call.Print("shuffle", "abcdé\U0001F600");
        Assert.Equal("abcdé\U0001F600".EnumerateRunes().Order(), shuffled.EnumerateRunes().Order());
    }
}
