using BenchmarkDotNet.Attributes;
using KubeLint.Engine;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;

namespace KubeLint.Benchmarks;

/// <summary>A scan of a thousand manifests beside what YamlDotNet takes to read the same bytes event by event.</summary>
[MemoryDiagnoser, InProcess]
public class ScanBenchmark
{
    private string _folder = "";
    private string[] _paths = [];
    private AnalysisOptions? _options;

    /// <summary>Writes the corpus.</summary>
    [GlobalSetup]
    public void WriteCorpus()
    {
        _folder = Directory.CreateTempSubdirectory("kubelint-benchmark-").FullName;
        foreach (var (name, text) in ManifestCorpus.Create(1000))
            File.WriteAllText(Path.Combine(_folder, name), text);
        _paths = Directory.GetFiles(_folder);
        _options = new AnalysisOptions
        {
            ProjectDirectory = _folder,
            ProjectFile = Path.Combine(_folder, "Cluster.csproj"),
            Today = new DateOnly(2026, 1, 1),
            Manifests = [.. _paths.Select(path => new ManifestInput(path))],
        };
    }

    /// <summary>Deletes the corpus.</summary>
    [GlobalCleanup]
    public void DeleteCorpus() => Directory.Delete(_folder, recursive: true);

    /// <summary>YamlDotNet's events, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public int Events()
    {
        var count = 0;
        foreach (var path in _paths)
        {
            var parser = new Parser(new StringReader(File.ReadAllText(path)));
            while (parser.MoveNext())
                count++;
        }
        return count;
    }

    /// <summary>Nodes with positions, on one thread.</summary>
    [Benchmark]
    public int Documents()
    {
        var count = 0;
        foreach (var path in _paths)
            count += YamlParser.Parse(new SourceFile(path, TextDecoder.Decode(File.ReadAllBytes(path)).Text)).Documents.Length;
        return count;
    }

    /// <summary>The whole scan: all rules, on all cores.</summary>
    [Benchmark]
    public int Scan() => AnalysisRun.Run(_options!).Findings.Length;
}
