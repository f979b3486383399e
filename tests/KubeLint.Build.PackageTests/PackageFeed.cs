using System.Security;
using KubeLint.Build.PackageTests;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace KubeLint.Build.PackageTests;

/// <summary>
/// The package, packed once for the run under a version of its own, in a feed that the sample projects restore from.
/// Everything stands in a temporary folder, the packages folder too.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly IEnumerable<string> s_noStrayProcesses = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"];
    private int _copies;

    /// <summary>The folder of the run.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("kubelint-").FullName;

    /// <summary>The version the package has in this run.</summary>
    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    /// <summary>What <c>dotnet pack</c> printed.</summary>
    public IReadOnlyList<string> PackLog { get; private set; } = [];

    /// <summary>The package file.</summary>
    public string PackageFile => Path.Combine(Root, "feed", $"KubeLint.Build.{Version}.nupkg");

    /// <summary>The environment of the builds.</summary>
    internal Dictionary<string, string> ChildEnvironment => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(Root, "packages"),
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var (exitCode, lines) = await DotnetProcess.RunAsync(Repository.Root, ChildEnvironment, [
            "pack", Repository.PackageProject, "--no-build", "--configuration", Repository.Configuration, "--output", Path.Combine(Root, "feed"),
            $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(Root, "nuspec")}", .. s_noStrayProcesses]);
        PackLog = lines;
        Assert.True(exitCode == 0 && File.Exists(PackageFile), string.Join('\n', lines));
        await File.WriteAllTextAsync(Path.Combine(Root, "NuGet.config"), NuGetConfig());
        await File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.props"), $"<Project><PropertyGroup><KubeLintVersion>{Version}</KubeLintVersion></PropertyGroup></Project>");
        await File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Root, ".editorconfig"), "root = true\n");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies a project of <c>testassets/projects</c> into a folder of its own.</summary>
    /// <param name="name">The project's folder.</param>
    /// <param name="folder">The name of the copy.</param>
    internal SampleProject Copy(string name, string? folder = null)
    {
        var target = Path.Combine(Root, $"{Interlocked.Increment(ref _copies):00}", folder ?? name);
        var source = Path.Combine(Repository.SampleProjects, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return new SampleProject(target, ChildEnvironment, s_noStrayProcesses);
    }

    // What this machine has restored already is taken from its packages folder instead of the network.
    private static string NuGetConfig()
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(known) ? $"""<add key="known" value="{SecurityElement.Escape(known)}" />""" : "";
        return $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                {fallback}
              </fallbackPackageFolders>
            </configuration>
            """;
    }
}
