using KubeLint.Engine.Tests.RuleAssemblies;

namespace KubeLint.Cli.Tests;

/// <summary>Rules of third parties on the command line.</summary>
public sealed class RuleAssemblyTests : IDisposable
{
    private readonly CliProject _project = new CliProject().Write("a.yaml", "kind: Thing\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Their_rules_run()
    {
        Compile("Acme.First", RuleAssemblyFile.Rule("First", "ACME001"));
        Compile("Acme.Second", RuleAssemblyFile.Rule("Second", "ACME002"));
        Assert.Equal(0, _project.Run("scan", "a.yaml", "--rule-assembly", "rules/Acme.First.dll", "--rule-assembly", "rules/Acme.Second.dll"));
        Assert.Equal(["a.yaml(1,7): warning ACME001: Thing is not ours", "a.yaml(1,7): warning ACME002: Thing is not ours"], _project.Lines);
    }

    [Fact]
    public void An_assembly_that_is_missing_is_a_finding_as_in_a_build()
    {
        Assert.Equal(0, _project.Run("scan", "a.yaml", "--rule-assembly", "rules/Gone.dll"));
        Assert.StartsWith($"{_project.Folder.Replace('\\', '/')}(1,1): warning KL0044: Rules of 'Gone.dll' are not run: ", Assert.Single(_project.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_path_is_refused() => Assert.Equal(2, _project.Run("scan", "a.yaml", "--rule-assembly", ""));

    [Fact]
    public void Their_rules_are_explained()
    {
        Compile("Acme.First", RuleAssemblyFile.Rule("First", "ACME001", extra: ", helpLink: \"https://acme.example/1\""));
        Assert.Equal(0, _project.Run("explain", "acme001", "--rule-assembly", "rules/Acme.First.dll"));
        Assert.StartsWith("# ACME001: Something of First", _project.Output, StringComparison.Ordinal);
        Assert.Contains("https://acme.example/1", _project.Output, StringComparison.Ordinal);
        Assert.Equal(2, _project.Run("explain", "ACME001"));
    }

    [Fact]
    public void Explaining_tells_what_could_not_be_loaded()
    {
        Assert.Equal(0, _project.Run("explain", "KL5001", "--rule-assembly", "rules/Gone.dll"));
        Assert.StartsWith("Rules of 'Gone.dll' are not run: ", _project.Error, StringComparison.Ordinal);
    }

    private void Compile(string name, string source) => RuleAssemblyFile.Compile(Path.Combine(_project.Folder, "rules"), name, source);
}
