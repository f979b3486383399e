namespace KubeLint.Build.PackageTests;

/// <summary>
/// The library package of rule authors in the feed of the run, twice: as it is, and as an older release that has another
/// assembly version, built from a copy of the sources.
/// </summary>
public sealed class AnalysisFeed(PackageFeed feed) : IAsyncLifetime
{
    /// <summary>The version of the older release; its assemblies have it too.</summary>
    public const string OlderVersion = "0.9.0";

    /// <summary>The version of the current one; its assemblies have that of the product.</summary>
    public string CurrentVersion => feed.Version;

    /// <summary>The current package.</summary>
    public string PackageFile => Path.Combine(Folder, $"KubeLint.Analysis.{CurrentVersion}.nupkg");

    /// <summary>What packing the current one printed.</summary>
    public IReadOnlyList<string> PackLog { get; private set; } = [];

    private string Folder => Path.Combine(feed.Root, "feed");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        PackLog = await PackAsync(Repository.Root, "--no-build", "--configuration", Repository.Configuration, $"-p:PackageVersion={CurrentVersion}", $"-p:NuspecOutputPath={Path.Combine(feed.Root, "analysis-nuspec")}");
        var older = Path.Combine(feed.Root, "older");
        CopySources(older);
        await PackAsync(older, "--configuration", "Release", $"-p:Version={OlderVersion}", $"-p:AssemblyVersion={OlderVersion}.0", "-p:RunAnalyzers=false");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<string>> PackAsync(string root, params IEnumerable<string> arguments)
    {
        var (exitCode, lines) = await DotnetProcess.RunAsync(root, feed.ChildEnvironment,
            ["pack", Path.Combine(root, "src", "KubeLint.Analysis"), "--output", Folder, .. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"]);
        Assert.True(exitCode == 0, string.Join('\n', lines));
        return lines;
    }

    private static void CopySources(string target)
    {
        string[] parts = ["Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props", "build/BannedSymbols.txt", "build/PublicApi.props", "src/KubeLint.Build/icon.png"];
        var projects = ((string[])["src/KubeLint.Yaml", "src/KubeLint.Analysis"])
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        foreach (var file in parts.Concat(projects))
        {
            var copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }
}
