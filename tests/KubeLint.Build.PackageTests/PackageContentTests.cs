using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace KubeLint.Build.PackageTests;

/// <summary>What is in the package.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void PackageHasNoDependenciesAndNoHostAssemblies()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        var metadata = ReadMetadata(package);
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "dependencies");
        Assert.DoesNotContain(Payload(package), name => name.StartsWith("Microsoft.Build", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Payload(package), name => name.StartsWith("Microsoft.Diagnostics.Tracing", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Package_has_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "KubeLint.Build.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "build/KubeLint.Build.props",
                "build/KubeLint.Build.targets",
                "buildMultiTargeting/KubeLint.Build.props",
                "buildMultiTargeting/KubeLint.Build.targets",
                "icon.png",
                "tools/net8.0/BouncyCastle.Cryptography.dll",
                "tools/net8.0/KubeLint.Analysis.dll",
                "tools/net8.0/KubeLint.Build.Tool.dll",
                "tools/net8.0/KubeLint.Build.deps.json",
                "tools/net8.0/KubeLint.Build.dll",
                "tools/net8.0/KubeLint.Engine.dll",
                "tools/net8.0/KubeLint.Helm.dll",
                "tools/net8.0/KubeLint.Rules.dll",
                "tools/net8.0/KubeLint.Yaml.dll",
                "tools/net8.0/Microsoft.CodeAnalysis.dll",
                "tools/net8.0/Newtonsoft.Json.dll",
                "tools/net8.0/Sarif.dll",
                "tools/net8.0/Spectre.Console.Ansi.dll",
                "tools/net8.0/Spectre.Console.dll",
                "tools/net8.0/System.CommandLine.dll",
                "tools/net8.0/Tomlyn.dll",
                "tools/net8.0/YamlDotNet.dll",
                "tools/net8.0/kubelint.deps.json",
                "tools/net8.0/kubelint.dll",
                "tools/net8.0/kubelint.runtimeconfig.json",
            ],
            files);
    }

    [Fact]
    public void The_command_line_runs_on_any_later_runtime()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        using var stream = package.GetEntry("tools/net8.0/kubelint.runtimeconfig.json")!.Open();
        using var configuration = JsonDocument.Parse(stream);
        var options = configuration.RootElement.GetProperty("runtimeOptions");
        Assert.Equal("net8.0", options.GetProperty("tfm").GetString());
        Assert.Equal("Major", options.GetProperty("rollForward").GetString());
    }

    [Fact]
    public void Package_says_what_registries_and_users_ask_for()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        var metadata = ReadMetadata(package);
        string? Read(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("true", Read("developmentDependency"));
        Assert.Equal("MIT", Read("license"));
        Assert.Equal("README.md", Read("readme"));
        Assert.Equal("icon.png", Read("icon"));
        Assert.Contains("kubernetes", Read("tags")!.Split(' '));
        Assert.NotEmpty(Read("description")!);
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("https://github.com/kubelint/KubeLint.Build", repository.Attribute("url")!.Value);
    }

    [Fact]
    public void Packing_warns_of_nothing() =>
        Assert.DoesNotContain(feed.PackLog, line => line.Contains("NU5", StringComparison.Ordinal) || line.Contains("warning", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Notices_name_every_library_of_others()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var named = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var shipped = Payload(package).Where(name => name.EndsWith(".dll", StringComparison.Ordinal) && !name.StartsWith("KubeLint.", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(shipped.Order(StringComparer.Ordinal), named);
    }

    private static IEnumerable<string> Payload(ZipArchive package) =>
        package.Entries.Where(entry => entry.FullName.StartsWith("tools/net8.0/", StringComparison.Ordinal)).Select(entry => entry.Name);

    private static XElement ReadMetadata(ZipArchive package)
    {
        using var stream = package.GetEntry("KubeLint.Build.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }
}
