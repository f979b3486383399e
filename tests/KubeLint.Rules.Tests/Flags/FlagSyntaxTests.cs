using KubeLint.Analysis.ControlPlane;
using KubeLint.Rules.ApiServer;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>Values are read as the components read them.</summary>
public sealed class FlagSyntaxTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("60s", 60)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5h", 5400)]
    [InlineData("500ms", 0.5)]
    [InlineData("-2m", -120)]
    [InlineData(".5s", 0.5)]
    [InlineData("1.s", 1)]
    [InlineData("1000000μs", 1)]
    public void Durations(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), FlagSyntax.ParseDuration(text));

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("1d")]
    [InlineData("h")]
    [InlineData("1h 30m")]
    [InlineData("1..5h")]
    [InlineData("99999999999h")]
    public void No_durations(string text) => Assert.Null(FlagSyntax.ParseDuration(text));

    [Theory]
    [InlineData("true", true)]
    [InlineData("T", true)]
    [InlineData("1", true)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData("tRuE", null)]
    public void Booleans(string text, bool? value) => Assert.Equal(value, FlagSyntax.ParseBoolean(text));

    [Theory]
    [InlineData("8080", 8080)]
    [InlineData("-1", -1)]
    [InlineData("+1", 1)]
    [InlineData("0x1F", 31)]
    [InlineData("0b101", 5)]
    [InlineData("0o17", 15)]
    [InlineData("017", 15)]
    [InlineData("1_000", 1000)]
    [InlineData("0", 0)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("0x", null)]
    [InlineData("1_", null)]
    [InlineData("089", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999999999999", null)]
    public void Integers(string text, int? value) => Assert.Equal(value, FlagSyntax.ParseInteger(text));

    [Theory]
    [InlineData("http://10.0.0.1:2379", "10.0.0.1")]
    [InlineData("https://[fd00::1]:2379/x", "[fd00::1]")]
    [InlineData("https://user:secret@etcd.example.com", "etcd.example.com")]
    [InlineData("localhost:80", "localhost")]
    public void Hosts(string url, string host) => Assert.Equal(host, NetworkAddress.HostOf(url));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("[::1]", true)]
    [InlineData("Localhost", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("localhost.example.com", false)]
    public void Loopback(string host, bool expected) => Assert.Equal(expected, NetworkAddress.IsLoopback(host));

    [Theory]
    [InlineData("30000-32767", true)]
    [InlineData("30000+100", true)]
    [InlineData("80-90", false)]
    [InlineData("6000+1000", false)]
    [InlineData("2379", false)]
    [InlineData("no range", true)]
    public void Port_ranges(string range, bool isClear) => Assert.Equal(isClear, PortRange.IsClearOfSystemPorts(range));

    [Theory]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", false)]
    [InlineData("TLS_AES_128_GCM_SHA256", false)]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", true)]
    [InlineData("TLS_RSA_WITH_AES_128_GCM_SHA256", true)]
    [InlineData("TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", true)]
    public void Cipher_suites(string suite, bool isWeak) => Assert.Equal(isWeak, CipherSuite.IsWeak(suite));
}
