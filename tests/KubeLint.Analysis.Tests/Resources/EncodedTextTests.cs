using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class EncodedTextTests
{
    [Theory]
    [InlineData("YTogMQ==", "b64", "a: 1")]
    [InlineData("YTogMQ==", "base64", "a: 1")]
    [InlineData("YTogMQ==", "gzip", null)]
    [InlineData("YTogMQ==", "gz+b64", null)]
    [InlineData("not*base64", "base64", null)]
    [InlineData("", "base64", "")]
    public void What_cannot_be_decoded_is_left_alone(string text, string encoding, string? expected) =>
        Assert.Equal(expected, EncodedText.Decode(text, encoding));
}
