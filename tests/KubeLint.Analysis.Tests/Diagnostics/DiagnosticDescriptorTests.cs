using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Analysis.Tests.Diagnostics;

/// <summary>A message is one line of bearable length whatever a manifest holds.</summary>
public sealed class DiagnosticDescriptorTests
{
    private static readonly DiagnosticDescriptor s_descriptor =
        DiagnosticDescriptor.Create("KL5001", "Sample", DiagnosticSeverity.Warning, "Sample", "Role '{0}' is wrong; mend it");

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    [InlineData("a\u001b[31mb\0\b\t", "a [31mb   ")]
    [InlineData("{0} {", "{0} {")]
    public void Control_characters_become_blanks(string argument, string expected) =>
        Assert.Equal($"Role '{expected}' is wrong; mend it", s_descriptor.FormatMessage([argument]));

    [Fact]
    public void A_very_long_argument_is_cut()
    {
        Assert.Equal($"Role '{new string('a', 500)}…' is wrong; mend it", s_descriptor.FormatMessage([new string('a', 501)]));
        Assert.Equal($"Role '{new string('a', 499)}…' is wrong; mend it", s_descriptor.FormatMessage([new string('a', 499) + "😀b"]));
        Assert.Equal($"Role '{new string('a', 500)}' is wrong; mend it", s_descriptor.FormatMessage([new string('a', 500)]));
    }
}
