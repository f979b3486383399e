using System.Diagnostics;
using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Tests.Charts;

public sealed class ChartDirectoryTests : IDisposable
{
    private readonly ChartFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_sorted_by_what_they_are_for()
    {
        foreach (var name in new[] { "values.yaml", "values.schema.json", "Chart.lock", "README.md", "templates/a.yaml", "templates/x/NOTES.txt", "templates/.swp", "crds/a.yaml", "crds/README.md", "cfg/a.txt", "charts/x-1.tgz.prov", ".helmignore" })
            _folder.Write(name, name == ".helmignore" ? "*.bak" : "{}");
        _folder.Write("old.bak", "x");
        var (chart, problems) = _folder.Load();
        Assert.Empty(problems);
        Assert.Equal([".helmignore", "README.md", "cfg/a.txt", "charts/x-1.tgz.prov", "crds/README.md", "crds/a.yaml"], Names(chart!.Files));
        Assert.Equal(["templates/a.yaml", "templates/x/NOTES.txt"], Names(chart.Templates));
        Assert.Equal(["crds/a.yaml"], Names(chart.Crds));
        Assert.NotNull(chart.ValuesFile);
        Assert.NotNull(chart.SchemaFile);
        Assert.NotNull(chart.Lock);
        Assert.Equal("root/templates/a.yaml", chart.GetFullName(chart.Templates[0]));
        Assert.Equal(Path.Combine(_folder.Root, "values.yaml"), chart.ValuesFile.Text!.Path);
    }

    [Fact]
    public void A_byte_order_mark_is_no_content_and_bytes_that_are_no_text_stay()
    {
        _folder.Write("values.yaml", [0xEF, 0xBB, 0xBF, (byte)'a']);
        _folder.Write("logo.png", [0x89, 0x50, 0xFF]);
        var chart = _folder.Load().Chart!;
        Assert.Equal("a", chart.ValuesFile!.Text!.Text);
        Assert.Null(chart.Files[0].Text);
        Assert.Equal(3, chart.Files[0].Bytes.Length);
    }

    [Fact]
    public void Subcharts_are_folders_and_archives_with_their_own_names()
    {
        _folder.Write("charts/zeta/Chart.yaml", "name: z\nversion: 1\ntype: library\n");
        _folder.Write("charts/zeta/templates/t.yaml", "t");
        _folder.Write("charts/zeta/charts/in/Chart.yaml", "name: inner\nversion: 1\n");
        _folder.Write("charts/pack.tgz", TarBall.Of(("any/Chart.yaml", "name: packed\nversion: 2\n"), ("any/values.yaml", "a: b\n")));
        _folder.Write("charts/_skipped/values.yaml", "");
        _folder.Write("charts/.gitkeep", "");
        var (chart, problems) = _folder.Load();
        Assert.Empty(problems);
        Assert.Equal(["root/charts/packed", "root/charts/z"], chart!.Subcharts.Select(static child => child.FullPath));
        Assert.True(chart.Subcharts[1].Metadata.IsLibrary);
        Assert.Equal("root/charts/z/charts/inner", chart.Subcharts[1].Subcharts[0].FullPath);
        Assert.EndsWith("/charts/pack.tgz!/any/values.yaml", chart.Subcharts[0].ValuesFile!.Path, StringComparison.Ordinal);
        Assert.EndsWith("/charts/zeta/templates/t.yaml", chart.Subcharts[1].Templates[0].Path, StringComparison.Ordinal);
        var renamed = chart.Subcharts[1].WithName("alias");
        Assert.Equal(("root/charts/alias", "root/charts/alias/charts/inner", "alias"), (renamed.FullPath, renamed.Subcharts[0].FullPath, renamed.Metadata.Name.Value));
    }

    [Fact]
    public void A_broken_subchart_does_not_hide_the_others()
    {
        _folder.Write("charts/empty/values.yaml", "");
        _folder.Write("charts/good/Chart.yaml", "name: good\nversion: 1\n");
        _folder.Write("charts/README.md", "x");
        _folder.Write("charts/bad.tgz", "0123456789abcdef");
        _folder.Write("charts/deep/Chart.yaml", "name: deep\nversion: 1\n");
        _folder.Write("charts/deep/charts/worse/Chart.yaml", "name: worse\nversion: x\n");
        var (chart, problems) = _folder.Load();
        Assert.Equal(
        [
            "MissingMetadata: error unpacking subchart README.md in root: Chart.yaml file is missing",
            "Archive: error unpacking subchart bad.tgz in root: gzip: invalid header",
            "InvalidMetadata Chart.yaml(2,10): error unpacking subchart deep in root: error unpacking subchart worse in deep: validation: chart.metadata.version \"x\" is invalid",
            "MissingMetadata: error unpacking subchart empty in root: Chart.yaml file is missing",
        ], ChartFolder.Describe(problems));
        Assert.Equal(["deep", "good"], chart!.Subcharts.Select(static child => child.Name));
    }

    [Fact]
    public void Links_are_followed_within_the_chart_only()
    {
        File.WriteAllText(Path.Combine(_folder.Outside, "secret"), "s");
        _folder.Write("cfg/a.txt", "x");
        _folder.Link("inner", "cfg");
        _folder.Link("file.txt", "cfg/a.txt");
        _folder.Link("out", "../secret");
        _folder.Link("outfolder", "..");
        _folder.Link("abs", "/etc/passwd");
        _folder.Link("dangling", "no/where");
        _folder.Link("self", "self");
        _folder.Link("cfg/loop", "..");
        var (chart, problems) = _folder.Load();
        Assert.Equal(["cfg/a.txt", "file.txt", "inner/a.txt"], Names(chart!.Files));
        Assert.Equal(
            ["abs LinkOutsideChart", "dangling BrokenLink", "loop BrokenLink", "loop BrokenLink", "out LinkOutsideChart", "outfolder LinkOutsideChart", "self BrokenLink"],
            problems.Select(static problem => $"{Path.GetFileName(problem.Path)} {problem.Kind}").Order(StringComparer.Ordinal));
        Assert.Contains(problems, problem => problem.Message == $"error evaluating symlink {_folder.Root}/dangling: lstat {_folder.Root}/no: no such file or directory");
    }

    [Fact]
    public void A_link_through_a_link_that_leaves_the_chart_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_folder.Outside, "secret"), "s");
        _folder.Write(".helmignore", "step\n");
        _folder.Link("step", "..");
        _folder.Link("file", "step/secret");
        var (chart, problems) = _folder.Load();
        Assert.DoesNotContain(chart!.Files, static file => file.Name == "file");
        Assert.Equal(["file"], problems.Select(static problem => Path.GetFileName(problem.Path)));
    }

    [Fact]
    public void A_pipe_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        var path = Path.Combine(_folder.Root, "pipe");
        using (var process = Process.Start("mkfifo", path))
            process.WaitForExit();
        Assert.Equal([$"IrregularFile: cannot load irregular file {path} as it has file mode type bits set"], ChartFolder.Describe(_folder.Load().Problems));
        Assert.Equal([ChartProblemKind.Archive], ChartLoader.Load(path).Problems.Select(static problem => problem.Kind));
    }

    [Fact]
    public void Limits_hold_for_folders()
    {
        _folder.Write("big", new byte[101]);
        var limited = _folder.Load(new ChartLimits(MaxFileBytes: 100));
        Assert.Equal(["Limit: chart file \"big\" is larger than the maximum file size 100"], ChartFolder.Describe(limited.Problems));
        Assert.NotNull(limited.Chart);
        _folder.Write("later", new byte[60]);
        Assert.Equal(["Limit: decompressed chart is larger than the maximum size 150"], ChartFolder.Describe(_folder.Load(new ChartLimits(MaxChartBytes: 150)).Problems));
        Assert.Equal(["Limit: chart has more than the maximum number of 2 entries"], ChartFolder.Describe(_folder.Load(new ChartLimits(MaxEntries: 2)).Problems));
        _folder.Write("charts/a/charts/b/Chart.yaml", "name: b\nversion: 1\n");
        _folder.Write("charts/a/Chart.yaml", "name: a\nversion: 1\n");
        var shallow = _folder.Load(new ChartLimits(MaxNesting: 2));
        Assert.Equal(["Limit: error unpacking subchart a in root: error unpacking subchart b in a: charts are nested deeper than 2"], ChartFolder.Describe(shallow.Problems));
        Assert.Equal(["a"], shallow.Chart!.Subcharts.Select(static chart => chart.Name));
    }

    [Theory]
    [InlineData("nowhere", ChartProblemKind.Unreadable)]
    [InlineData("Chart.yaml", ChartProblemKind.Archive)]
    [InlineData("charts", ChartProblemKind.MissingMetadata)]
    [InlineData("a\0b", ChartProblemKind.Unreadable)]
    public void What_is_no_chart_is_a_problem(string name, ChartProblemKind kind)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "charts"));
        var (chart, problems) = ChartLoader.Load(Path.Combine(_folder.Root, name));
        Assert.Null(chart);
        Assert.Equal([kind], problems.Select(static problem => problem.Kind));
        Assert.Equal(ChartProblemKind.Unreadable, ChartLoader.Load("relative").Problems[0].Kind);
    }

    private static string[] Names(IEnumerable<ChartFile> files) => [.. files.Select(static file => file.Name)];
}
