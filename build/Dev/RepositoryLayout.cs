using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Dev;

/// <summary>Where things stand in the repository; paths are relative to its root and use <c>/</c>.</summary>
internal static class RepositoryLayout
{
    public const string Rules = "src/KubeLint.Rules";
    public const string Index = Rules + "/README.md";
    public const string Readme = "README.md";
    public const string Assets = "testassets/rules";
    public const string Sample = "testassets/repos/gitops";
    public const string Charts = "testassets/charts";
    public const string Catalogue = "tests/KubeLint.Rules.Tests/Catalog/catalogue.json";

    private const string Solution = "KubeLint.Build.sln";

    public static string GetPage(DiagnosticDescriptor descriptor) => $"{Rules}/{descriptor.Category}/{descriptor.Id}.md";

    /// <summary>The folder of the solution, looked for upwards from the current one.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }
        throw new InvalidOperationException($"Run the tool inside the repository: no folder above has {Solution}.");
    }
}
