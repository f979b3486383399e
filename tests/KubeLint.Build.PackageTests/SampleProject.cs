namespace KubeLint.Build.PackageTests;

/// <summary>A copy of a sample project, with real builds.</summary>
internal sealed class SampleProject(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> commonArguments)
{
    public string Folder => folder;

    /// <summary>Full path of a file of the project.</summary>
    public string this[string path] => Path.Combine(folder, path);

    public bool Has(string path) => File.Exists(this[path]) || Directory.Exists(this[path]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public async Task<BuildResult> RunAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, lines) = await DotnetProcess.RunAsync(folder, environment, [.. arguments, .. commonArguments]);
        return new BuildResult(folder, exitCode, lines);
    }
}
