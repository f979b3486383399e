using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Tests.Charts;

public sealed class ChartArchiveTests
{
    private static readonly (string, string) s_metadata = ("root/Chart.yaml", ChartFolder.Metadata);

    [Fact]
    public void An_archive_is_read_like_a_folder_but_for_the_ignore_file()
    {
        var (chart, problems) = Load(TarBall.Of(("root/a.bak", "x"), ("root/.helmignore", "*.bak"), s_metadata, ("root/templates/.hidden", "t"), ("root/charts/in.tgz", ""), ("root/charts/sub/Chart.yaml", "name: s\nversion: 1\n")));
        Assert.Equal(["Archive: error unpacking subchart in.tgz in root: unexpected EOF"], ChartFolder.Describe(problems));
        Assert.Equal(["a.bak", ".helmignore"], chart!.Files.Select(static file => file.Name));
        Assert.Equal(["templates/.hidden"], chart.Templates.Select(static file => file.Name));
        Assert.Equal("/c/x.tgz!/root/Chart.yaml", chart.MetadataFile.Path);
        Assert.Equal("s", Assert.Single(chart.Subcharts).Name);
    }

    [Theory]
    [InlineData("root/../../etc/passwd", "chart illegally references parent directory")]
    [InlineData("root/..hidden", "chart illegally references parent directory")]
    [InlineData("root//etc/passwd", "chart illegally contains absolute paths")]
    [InlineData("/etc/passwd", null)]
    [InlineData("root/c:/windows", "chart contains illegally named files")]
    [InlineData("root\\c:\\windows", "chart contains illegally named files")]
    [InlineData("root\\..\\..\\x", "chart illegally references parent directory")]
    [InlineData("passwd", "chart illegally contains content outside the base directory: \"passwd\"")]
    [InlineData("Chart.yaml/x", "chart yaml not in base directory")]
    [InlineData("root\\templates\\a.yaml", null)]
    [InlineData("root/./a/../templates/a.yaml", null)]
    public void A_name_that_leads_out_of_the_chart_is_refused(string name, string? message)
    {
        var (chart, problems) = Load(TarBall.Of((name, "x"), s_metadata));
        Assert.Equal(message is null ? [] : [$"UnsafePath: {message}"], ChartFolder.Describe(problems));
        Assert.NotNull(chart);
        Assert.Equal(name.Contains("templates", StringComparison.Ordinal) ? 1 : 0, chart.Templates.Length);
    }

    [Fact]
    public void Links_and_devices_are_passed_over()
    {
        var (chart, problems) = Load(TarBall.Of(
            TarBall.Link(TarEntryType.SymbolicLink, "root/values.yaml", "/etc/passwd"),
            TarBall.Link(TarEntryType.HardLink, "root/templates/a.yaml", "root/Chart.yaml"),
            new PaxTarEntry(TarEntryType.Fifo, "root/pipe"),
            new PaxTarEntry(TarEntryType.CharacterDevice, "root/dev"),
            new PaxTarEntry(TarEntryType.Directory, "root/templates/"),
            TarBall.File("root/Chart.yaml", Encoding.UTF8.GetBytes(ChartFolder.Metadata))));
        Assert.Equal(4, problems.Count(static problem => problem.Kind == ChartProblemKind.IrregularFile));
        Assert.Equal(4, problems.Length);
        Assert.Null(chart!.ValuesFile);
        Assert.Empty(chart.Templates);
    }

    [Fact]
    public void A_bomb_costs_nothing()
    {
        var bomb = TarBall.Bomb(2L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (chart, problems) = Load(bomb);
        Assert.Equal(["Limit: decompressed chart is larger than the maximum size 104857600"], ChartFolder.Describe(problems));
        Assert.Equal("root", chart!.Name);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Many_files_below_the_limit_of_one_are_a_bomb_too()
    {
        var files = Enumerable.Range(0, 30).Select(static i => TarBall.File($"root/{i}", new byte[4 << 20]));
        var (_, problems) = Load(TarBall.Of([.. files]));
        Assert.Equal("Limit: decompressed chart is larger than the maximum size 104857600", ChartFolder.Describe(problems)[0]);
    }

    [Fact]
    public void A_file_over_the_limit_is_left_out()
    {
        var (chart, problems) = Load(TarBall.Of(TarBall.File("root/big", new byte[(5 << 20) + 1]), TarBall.File("root/Chart.yaml", Encoding.UTF8.GetBytes(ChartFolder.Metadata))));
        Assert.Equal(["Limit: decompressed chart file \"root/big\" is larger than the maximum file size 5242880"], ChartFolder.Describe(problems));
        Assert.Empty(chart!.Files);
    }

    [Fact]
    public void There_is_a_limit_to_entries()
    {
        var (chart, problems) = Load(TarBall.Of([s_metadata, .. Enumerable.Range(0, 10_000).Select(static i => ($"root/{i}", ""))]));
        Assert.Equal(["Limit: chart has more than the maximum number of 10000 entries"], ChartFolder.Describe(problems));
        Assert.Equal(9_999, chart!.Files.Length);
    }

    [Fact]
    public void Archives_within_archives_share_the_limits()
    {
        var inner = TarBall.Of(s_metadata);
        for (var i = 0; i < 11; i++)
            inner = TarBall.Of(TarBall.File("root/Chart.yaml", Encoding.UTF8.GetBytes(ChartFolder.Metadata)), TarBall.File("root/charts/x.tgz", inner));
        var (chart, problems) = Load(inner);
        Assert.EndsWith("charts are nested deeper than 10", Assert.Single(problems).Message, StringComparison.Ordinal);
        var depth = 1;
        for (var deepest = chart!; deepest.Subcharts.Length > 0; depth++)
            deepest = deepest.Subcharts[0];
        Assert.Equal(10, depth);
    }

    [Fact]
    public void A_hostile_header_is_not_read_into_memory()
    {
        var header = new byte[1536];
        Encoding.ASCII.GetBytes("x").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("17700000000\0").CopyTo(header, 124);
        header[156] = (byte)'x';
        Encoding.ASCII.GetBytes("ustar\00000").CopyTo(header, 257);
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Take(512).Sum(static b => b), 8).PadLeft(6, '0') + "\0").CopyTo(header, 148);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(header);
        Assert.Equal([ChartProblemKind.Limit], Load(packed.ToArray()).Problems.Select(static problem => problem.Kind));
    }

    [Fact]
    public void What_stands_before_a_fault_is_kept()
    {
        var whole = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(TarBall.Of(s_metadata, ("root/a", new string('a', 4000)))), CompressionMode.Decompress))
            gzip.CopyTo(whole);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(whole.GetBuffer(), 0, (int)whole.Length - 3000);
        var (chart, problems) = Load(packed.ToArray());
        Assert.Equal(["Archive: unexpected EOF"], ChartFolder.Describe(problems));
        Assert.Equal("root", chart!.Name);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08 })]
    [InlineData(new byte[] { 1, 2, 3, 4 })]
    public void What_is_no_archive_is_a_problem(byte[] bytes)
    {
        var (chart, problems) = Load(bytes);
        Assert.Null(chart);
        Assert.Equal([ChartProblemKind.Archive], problems.Select(static problem => problem.Kind));
    }

    private static ChartLoadResult Load(byte[] archive) => ChartLoader.LoadArchive(new MemoryStream(archive), "/c/x.tgz");
}
