using System.Reflection;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;

namespace KubeLint.Build.Tests;

/// <summary>
/// A project in a temporary folder that imports the package's props and targets where NuGet would have them imported.
/// </summary>
internal sealed class EvaluatedProject : IDisposable
{
    /// <summary>The repository's copy of the package's <c>build</c> folder.</summary>
    public static string PackageBuildFolder { get; } = Path.Combine(
        typeof(EvaluatedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "src", "KubeLint.Build", "build");

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubelint-").FullName;

    /// <summary>What stands in the project after its Sdk; a class library for net10.0 unless set.</summary>
    public string Body { get; set; } = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";

    /// <summary>The package's folder that is imported: <c>build</c> or <c>buildMultiTargeting</c>.</summary>
    public string ImportedFolder { get; set; } = "build";

    /// <summary>Writes empty files into the project's folder.</summary>
    public EvaluatedProject With(params IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
            File.WriteAllText(Path.Combine(Folder, path), "");
        }
        return this;
    }

    /// <summary>Evaluates it, with global properties as <c>-p:</c> sets them.</summary>
    public ProjectInstance Evaluate(params IEnumerable<(string Name, string Value)> properties)
    {
        var package = Path.Combine(Path.GetDirectoryName(PackageBuildFolder)!, ImportedFolder);
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"), "<Project />");
        // Named as NuGet names its own, so that they are imported at the same places.
        Directory.CreateDirectory(Path.Combine(Folder, "obj"));
        foreach (var kind in (string[])["props", "targets"])
            File.WriteAllText(Path.Combine(Folder, "obj", $"Sample.csproj.nuget.g.{kind}"), $"""<Project><Import Project="{package}/KubeLint.Build.{kind}" /></Project>""");
        File.WriteAllText(Path.Combine(Folder, "Sample.csproj"), $"""<Project Sdk="Microsoft.NET.Sdk">{Body}</Project>""");
        var globals = properties.ToDictionary(p => p.Name, p => p.Value);
        // A collection of its own: one keeps the files that it has read.
        using var projects = new ProjectCollection();
        return new Project(Path.Combine(Folder, "Sample.csproj"), globals, null, projects).CreateProjectInstance();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
