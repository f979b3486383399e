using KubeLint.Tests;

namespace KubeLint.Cli.Tests;

/// <summary>A hardened cluster's repository is quiet: a rule that speaks up there cries wolf.</summary>
public sealed class HealthyRepositoryTests
{
    private static readonly string s_folder = Path.Combine(TestPaths.Assets, "repos", "healthy");

    [Fact]
    public void The_default_run_says_nothing()
    {
        using var project = new CliProject();

        var exitCode = project.Run("scan", s_folder);

        Assert.Equal("", project.Output);
        Assert.Equal(0, exitCode);
        Assert.Contains("0 errors, 0 warnings", project.Error, StringComparison.Ordinal);
        Assert.Contains(" 0 skipped", project.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_in_it_is_read()
    {
        using var project = new CliProject();

        project.Run("scan", s_folder, "--analysis-mode", "All");

        // Files that could not be judged would be quiet too.
        Assert.NotEqual("", project.Output);
        Assert.DoesNotContain(": error ", project.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" KL000", project.Output, StringComparison.Ordinal);
    }
}
