namespace KubeLint.Engine.Tests.Charts;

/// <summary>A project folder with charts, analysed by a rule that finds values which begin with <c>bad</c>.</summary>
internal sealed class ChartProject : IDisposable
{
    public TestProject Files { get; } = new();

    public string this[string path] => Path.Combine(Files.Folder, path);

    /// <summary>Writes a chart with these files below its folder.</summary>
    public ChartProject WithChart(string path, params (string Name, string Text)[] files)
    {
        Files.Write($"{path}/Chart.yaml", $"apiVersion: v2\nname: {Path.GetFileName(path)}\nversion: 1.0.0\n");
        foreach (var (name, text) in files)
            Files.Write($"{path}/{name}", text);
        return this;
    }

    public ChartProject With(params HelmReleaseInput[] releases)
    {
        Files.Options = Files.Options with { Releases = Files.Options.Releases.AddRange(releases), ChartFolders = [Files.Folder] };
        return this;
    }

    /// <summary>The release of a chart that nobody asked for.</summary>
    public HelmReleaseInput Default(string chart) => new(this[chart]) { IsDefault = true };

    public HelmReleaseInput Release(string chart, string name, params string[] valuesFiles) =>
        new(this[chart]) { Name = name, ValuesFiles = [.. valuesFiles.Select(file => new ValuesFileReference(this[file]))] };

    /// <summary>What is reported, as <c>charts/web/values.yaml(3,5) warning KL6901: message</c>.</summary>
    public string[] Reported() => [.. Files.Run().Reported.Select(finding => $"{Files.Describe(finding)}: {finding.Diagnostic.Message}")];

    public void Dispose() => Files.Dispose();
}
