using System.Reflection;

namespace KubeLint.Build.PackageTests;

/// <summary>Where the repository stands and how it was built.</summary>
internal static class Repository
{
    public static string Root { get; } = Read("RepositoryRoot");

    public static string Configuration { get; } = Read("Configuration");

    public static string PackageProject { get; } = Path.Combine(Root, "src", "KubeLint.Build");

    public static string SampleProjects { get; } = Path.Combine(Root, "testassets", "projects");

    public static string SampleRepository { get; } = Path.Combine(Root, "testassets", "repos", "gitops");

    private static string Read(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
