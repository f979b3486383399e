using CsCheck;
using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Tests.Charts;

/// <summary>Whatever a chart consists of, loading it gives a result.</summary>
public sealed class RandomChartTests
{
    private static readonly Gen<string> s_part = Gen.OneOf(
        "Chart.yaml", "charts", "templates", "values.yaml", ".helmignore", "requirements.yaml", "requirements.lock", "Chart.lock", "x.tgz", "a", "..", "_b", ".c", "values.schema.json", "crds", "c:");

    private static readonly Gen<string> s_name = s_part.List[1, 5].Select(static parts => string.Join('/', parts));

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.OneOf(
            ChartFolder.Metadata, "name: x\nversion: 1", "- a", "name: {", "*.yaml\n!a\n[", "dependencies: [{name: x, version: '^1'}]", "dependencies: [[], ~, 1]",
            "maintainers: 3\nannotations: [x]", "!!binary x: !!binary '%'", "? {a: b}\n: c", "<<: [1]\nname: *x", "version: 1_0.5e999\nname: .nan", "deprecated: !!bool z\nname: !!int q\nversion: !!float w"),
        Gen.String);

    private static readonly Gen<(string Name, string Text)[]> s_files = Gen.Select(s_name, s_text).Array[0, 12];

    [Fact]
    public void Random_archives_load() => s_files.Sample(static files =>
    {
        var result = ChartLoader.LoadArchive(new MemoryStream(TarBall.Of([.. files.Select(static file => ("root/" + file.Name, file.Text))])), "/c.tgz");
        Assert.True(result.Chart is not null || result.Problems.Length > 0);
    }, iter: 3_000);

    [Fact]
    public void Random_faults_in_archives_are_problems()
    {
        var archive = TarBall.Of(("root/Chart.yaml", ChartFolder.Metadata), ("root/" + new string('a', 300), "x"), ("root/values.yaml", "a: b"));
        var plain = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(new MemoryStream(archive), System.IO.Compression.CompressionMode.Decompress))
            gzip.CopyTo(plain);
        Gen.Select(Gen.Int[0, (int)plain.Length - 1], Gen.Byte, Gen.Bool).Sample((index, value, isPacked) =>
        {
            var bytes = isPacked ? (byte[])archive.Clone() : plain.ToArray();
            bytes[index % bytes.Length] = value;
            if (!isPacked)
                bytes = Pack(bytes);
            var result = ChartLoader.LoadArchive(new MemoryStream(bytes), "/c.tgz");
            Assert.True(result.Chart is not null || result.Problems.Length > 0);
        }, iter: 5_000);
    }

    [Fact]
    public void Random_folders_load() => Gen.Select(s_files, Gen.Select(s_name, s_name).Array[0, 4]).Sample(static (files, links) =>
    {
        using var folder = new ChartFolder();
        foreach (var (name, text) in files)
            Try(() => folder.Write(name.Replace("..", "d", StringComparison.Ordinal), text));
        foreach (var (name, target) in links)
            Try(() => folder.Link(name.Replace("..", "d", StringComparison.Ordinal), target));
        var result = folder.Load();
        Assert.True(result.Chart is not null || result.Problems.Length > 0);
    }, iter: 300);

    // A name can be a file in one path and a folder in another.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
