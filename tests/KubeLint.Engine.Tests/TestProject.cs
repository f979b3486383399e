using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.Tests;

/// <summary>A project folder that lives as long as a test, with a rule of its own.</summary>
public sealed class TestProject : IDisposable
{
    // A root of its own, so that no configuration file above the temporary folder takes part.
    private const string Root = "root = true\n";

    public TestProject(params Rule[] rules)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, ".editorconfig"), Root);
        Options = new AnalysisOptions
        {
            ProjectDirectory = Folder,
            ProjectFile = Path.Combine(Folder, "Cluster.csproj"),
            Today = new DateOnly(2026, 6, 15),
            Rules = [.. rules.Length == 0 ? [new WordRule("KL6901", "bad")] : rules],
        };
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kubelint-" + Guid.NewGuid().ToString("N"));

    public AnalysisOptions Options { get; set; }

    public TestProject Configure(string editorConfig) => Write(".editorconfig", Root + editorConfig);

    public TestProject Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds a manifest.</summary>
    public TestProject Add(string path, string text)
    {
        Write(path, text);
        Options = Options with { Manifests = Options.Manifests.Add(new ManifestInput(Path.Combine(Folder, path))) };
        return this;
    }

    public Report Run() => AnalysisRun.Run(Options, TestContext.Current.CancellationToken);

    /// <summary>What is reported, as <c>deploy/a.yaml(3,5) error KL5001</c>.</summary>
    public string[] Reported() => [.. Run().Reported.Select(Describe)];

    public string Describe(Finding finding)
    {
        var location = finding.Diagnostic.Location;
        var path = Path.GetRelativePath(Folder, location.File.Path).Replace('\\', '/');
        return $"{path}({location.Start.Line},{location.Start.Column}) {finding.Severity.ToString().ToLowerInvariant()} {finding.Diagnostic.Descriptor.Id}";
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
