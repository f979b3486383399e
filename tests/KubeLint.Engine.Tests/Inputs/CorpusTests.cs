using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Inputs;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Tests.Inputs;

/// <summary>A varied corpus of valid files is read without an error and analysed without a crash.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Every_document_is_read()
    {
        using var project = WriteCorpus();
        var files = project.Options.Manifests.Select(input => ManifestReader.Read(input, YamlLimits.Default, project.Options.MaxFileSize)).ToArray();
        Assert.Equal("", string.Join("\n", files.SelectMany(file => file.Diagnostics).Select(Describe)));
        var count = files.Sum(file => file.Stream!.Documents.Count(document => document.Root is not null));
        Assert.True(count > 300, $"{count} documents");
    }

    [Fact]
    public void No_rule_crashes()
    {
        using var project = WriteCorpus();
        var report = AnalysisRun.Run(project.Options with { Rules = KubeLint.Rules.RuleCatalog.CreateRules() }, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", report.Findings.Select(f => f.Diagnostic).Where(d => d.Descriptor == InputDiagnostics.RuleCrashed || FileDiagnostics.All.Contains(d.Descriptor)).Select(Describe)));
    }

    private static string Describe(Diagnostic diagnostic) => $"{Path.GetFileName(diagnostic.Location.File.Path)}({diagnostic.Location.Start.Line},{diagnostic.Location.Start.Column}): {diagnostic.Message}";

    private static TestProject WriteCorpus()
    {
        var project = new TestProject();
        foreach (var (name, text) in GeneratedCorpus.Files)
            project.Add(name, text);
        var written = Directory.GetFiles(FindFolder()).Select(path => new ManifestInput(path));
        project.Options = project.Options with { Manifests = project.Options.Manifests.AddRange(written) };
        return project;
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "testassets", "corpus")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return Path.Combine(folder.FullName, "testassets", "corpus");
    }
}
