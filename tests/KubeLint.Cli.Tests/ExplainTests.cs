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

    [Theory]
    [InlineData("kube-linter:wildcard-in-rules", "KL5001")]
    [InlineData("Checkov:ckv_k8s_49", "KL5001")]
    [InlineData("trivy:KSV-0046", "KL5001")]
    [InlineData("trivy:avd-ksv-0046", "KL5001")]
    [InlineData("AVD-KSV-0046", "KL5001")]
    [InlineData("kubescape:C-0187", "KL5001")]
    [InlineData("wildcard-in-rules", "KL5001")]
    public void The_check_of_another_linter_gives_the_rules_that_stand_for_it(string check, string id)
    {
        using var project = new CliProject();
        Assert.Equal(0, project.Run("explain", check));
        Assert.StartsWith($"{check} is ", project.Output, StringComparison.Ordinal);
        Assert.Contains($"# {id}: ", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_several_rules_share_gives_all_their_pages()
    {
        using var project = new CliProject();
        Assert.Equal(0, project.Run("explain", "kube-linter:access-to-secrets"));
        Assert.StartsWith("kube-linter:access-to-secrets is KL5030, KL5031 here.", project.Output, StringComparison.Ordinal);
        Assert.Contains("# KL5030: ", project.Output, StringComparison.Ordinal);
        Assert.Contains("# KL5031: ", project.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kube-linter:wildcard-in-rule", "kube-linter:wildcard-in-rules")]
    [InlineData("kubelinter:wildcard-in-rules", "kube-linter:wildcard-in-rules")]
    [InlineData("wildcards-in-rules", "wildcard-in-rules")]
    public void A_misspelt_check_gives_2_and_the_likely_one(string check, string likely)
    {
        using var project = new CliProject();
        Assert.Equal(2, project.Run("explain", check));
        Assert.Equal($"'{check}' is not a KubeLint rule; did you mean '{likely}'?", project.Error.Trim());
    }

    [Fact]
    public void An_unknown_rule_gives_2_and_the_likely_one()
    {
        using var project = new CliProject();
        Assert.Equal(2, project.Run("explain", "KL50O1"));
        Assert.Equal("'KL50O1' is not a KubeLint rule; did you mean 'KL5001'?", project.Error.Trim());
    }
}
