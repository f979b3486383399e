using System.Diagnostics;
using Microsoft.CodeAnalysis.Sarif;

namespace KubeLint.Cli.Tests;

public sealed class ScanTests
{
    private const string Bad = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: ops
        rules:
        - apiGroups: ["*"]
          resources: ["*"]
          verbs: ["*"]

        """;

    private const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

    [Fact]
    public void A_finding_at_error_level_is_printed_in_canonical_form_and_gives_1()
    {
        using var project = new CliProject().Write("deploy/rbac.yaml", Bad);
        Assert.Equal(1, project.Run("scan", "deploy"));
        var line = Assert.Single(project.Lines);
        Assert.StartsWith("deploy/rbac.yaml(6,3): error KL5001: ClusterRole 'ops' grants every verb on every resource", line, StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(project.Folder, "deploy", "rbac.yaml") + "(6,3): ", project.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", project.Error, StringComparison.Ordinal);
        Assert.Contains("1 file analysed", project.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_error_level_gives_0_and_prints_nothing()
    {
        using var project = new CliProject().Write("a.yaml", Good);
        Assert.Equal(0, project.Run("scan", "."));
        Assert.Equal("", project.Output);
    }

    [Fact]
    public void Folders_give_yaml_files_and_leave_build_output_out()
    {
        using var project = new CliProject();
        foreach (var path in new[] { "a.yaml", "x/b.YML", "bin/c.yaml", "x/obj/d.yaml", ".git/e.yaml", "node_modules/f.yaml", "g.json", "h.txt" })
            project.Write("in/" + path, Bad);
        Directory.CreateDirectory(Path.Combine(project.Folder, "in/folder.yaml"));
        project.Run("scan", "in");
        Assert.Equal(["in/a.yaml", "in/x/b.YML"], project.Lines.Where(line => line.Contains("KL5001", StringComparison.Ordinal)).Select(line => line.Split('(')[0]));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_finding()
    {
        using var project = new CliProject().Write("in/a.yaml", Good);
        File.CreateSymbolicLink(Path.Combine(project.Folder, "in/b.yaml"), Path.Combine(project.Folder, "gone"));
        Assert.Equal(1, project.Run("scan", "in"));
        Assert.StartsWith("in/b.yaml(1,1): error KL0003: ", Assert.Single(project.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_above_ends()
    {
        using var project = new CliProject().Write("in/a.yaml", Bad);
        Directory.CreateSymbolicLink(Path.Combine(project.Folder, "in/loop"), Path.Combine(project.Folder, "in"));
        Assert.Equal(1, project.Run("scan", "in"));
        Assert.Single(project.Lines);
    }

    [Fact]
    public void A_json_file_is_read_when_named()
    {
        using var project = new CliProject().Write("role.json", """
            {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": "a"},
             "rules": [{"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}]}
            """);
        Assert.Equal(1, project.Run("scan", "role.json"));
        Assert.Contains("KL5001", Assert.Single(project.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_given_twice_is_reported_once()
    {
        using var project = new CliProject().Write("in/a.yaml", Bad);
        project.Run("scan", "in", "in/a.yaml", "in/");
        Assert.Single(project.Lines);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_an_unusable_argument()
    {
        using var project = new CliProject().Write("a.yaml", Bad);
        Assert.Equal(2, project.Run("scan", "a.yaml", "gone.yaml"));
        Assert.Contains("gone.yaml' does not exist", project.Error, StringComparison.Ordinal);
        Assert.Equal("", project.Output);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", ".", "--kubernetes-version", "latest")]
    [InlineData("scan", ".", "--analysis-mode", "strict")]
    [InlineData("scan", ".", "--unknown")]
    [InlineData("scan", "")]
    [InlineData("scan", ".", "--sarif", "")]
    [InlineData()]
    [InlineData("lint", ".")]
    [InlineData("explain")]
    public void Arguments_that_cannot_be_used_give_2_and_say_why(params string[] arguments)
    {
        using var project = new CliProject();
        Assert.Equal(2, project.Run(arguments));
        Assert.NotEqual("", project.Error);
        Assert.Equal("", project.Output);
    }

    [Fact]
    public void An_unknown_option_is_not_taken_for_a_path()
    {
        using var project = new CliProject();
        project.Run("scan", ".", "--sarife", "log.sarif");
        Assert.Contains("'--sarife' is no option", project.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_gives_0()
    {
        using var project = new CliProject();
        Assert.Equal(0, project.Run("--help"));
        Assert.Contains("scan", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_analysis_mode_is_the_start_of_levels()
    {
        using var project = new CliProject().Write("a.yaml", Bad);
        Assert.Equal(0, project.Run("scan", "a.yaml", "--analysis-mode", "none"));
        Assert.Equal("", project.Output);
    }

    [Fact]
    public void An_editorconfig_above_the_files_is_honoured()
    {
        using var project = new CliProject().Write("in/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KL5001.severity = warning\n").Write("in/deep/a.yaml", Bad);
        Assert.Equal(0, project.Run("scan", "in/deep"));
        Assert.Contains("warning KL5001", Assert.Single(project.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_other_linters_count_unless_told_otherwise()
    {
        using var project = new CliProject().Write("a.yaml", Bad.Replace("  name: ops", "  name: ops\n  annotations: {checkov.io/skip1: CKV_K8S_49=agreed}", StringComparison.Ordinal));
        Assert.Equal(0, project.Run("scan", "a.yaml"));
        Assert.Equal(1, project.Run("scan", "a.yaml", "--ignore-peer-suppressions"));
        Assert.Contains("error KL5001", Assert.Single(project.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_file_gives_the_arguments()
    {
        using var project = new CliProject().Write("a.yaml", Bad).Write("b c.yaml", Bad);
        project.Write("list.rsp", $"# manifests\na.yaml\n\"b c.yaml\"\n--kubernetes-version 1.34\n");
        Assert.Equal(1, project.Run("scan", "@" + Path.Combine(project.Folder, "list.rsp")));
        Assert.Equal(["a.yaml", "b c.yaml"], project.Lines.Select(line => line.Split('(')[0]));
    }

    [Fact]
    public void Sarif_is_written_where_asked_for()
    {
        using var project = new CliProject().Write("in/a.yaml", Bad);
        Assert.Equal(1, project.Run("scan", "in", "--sarif", "out/log.sarif"));
        var result = Assert.Single(SarifLog.Load(Path.Combine(project.Folder, "out/log.sarif")).Runs[0].Results);
        Assert.Equal("KL5001", result.RuleId);
        Assert.Equal("in/a.yaml", result.Locations[0].PhysicalLocation.ArtifactLocation.Uri.OriginalString);
    }

    [Fact]
    public void Sarif_paths_start_at_the_repository()
    {
        using var project = new CliProject().Write(".git/HEAD", "").Write("in/a.yaml", Bad);
        Assert.Equal(1, project.Run("scan", "in", "--sarif", "log.sarif"));
        var run = SarifLog.Load(Path.Combine(project.Folder, "log.sarif")).Runs[0];
        Assert.Equal("REPOROOT", Assert.Single(run.OriginalUriBaseIds).Key);
        Assert.Equal("in/a.yaml", Assert.Single(run.Results).Locations[0].PhysicalLocation.ArtifactLocation.Uri.OriginalString);
    }

    [Fact]
    public void Sarif_that_cannot_be_written_gives_2()
    {
        using var project = new CliProject().Write("a.yaml", Bad);
        Assert.Equal(2, project.Run("scan", "a.yaml", "--sarif", "."));
        Assert.Contains("KL5001", Assert.Single(project.Lines), StringComparison.Ordinal);
        Assert.Contains("cannot be written", project.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_returns_the_exit_code()
    {
        using var project = new CliProject().Write("a.yaml", Bad);
        var start = new ProcessStartInfo("dotnet", [typeof(KubeLintCommand).Assembly.Location, "scan", "a.yaml"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("a.yaml(6,3): error KL5001: ", output, StringComparison.Ordinal);
    }
}
