namespace KubeLint.Tests;

/// <summary>Where things stand in the repository.</summary>
internal static class TestPaths
{
    public static string Root { get; } = FindRoot();

    public static string Assets { get; } = Path.Combine(Root, "testassets");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KubeLint.Build.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
