namespace KubeLint.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("KL0032")]
    [InlineData("kl0032")]
    [InlineData("UnusedSuppression")]
    public void The_page_is_shown(string name)
    {
        using var project = new CliProject();
        Assert.Equal(0, project.Run("explain", name));
        Assert.StartsWith("# KL0032: Suppression suppresses nothing", project.Output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", project.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_to_its_editors_is_left_out()
    {
        using var project = new CliProject();
        Assert.Equal(0, project.Run("explain", "KL7044"));
        Assert.DoesNotContain("<!--", project.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", project.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_used_in_a_terminal_only()
    {
        using var plain = new CliProject();
        plain.Run("explain", "KL0032");
        Assert.DoesNotContain('\u001b', plain.Output);
        using var coloured = new CliProject();
        coloured.Run(isPlain: false, "explain", "KL0032");
        Assert.Contains('\u001b', coloured.Output);
        Assert.Contains("Suppression suppresses nothing", coloured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_gives_2_and_the_likely_one()
    {
        using var project = new CliProject();
        Assert.Equal(2, project.Run("explain", "KL50O1"));
        Assert.Equal("'KL50O1' is not a KubeLint rule; did you mean 'KL5001'?", project.Error.Trim());
    }
}
