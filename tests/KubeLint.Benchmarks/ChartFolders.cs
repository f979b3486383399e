namespace KubeLint.Benchmarks;

/// <summary>Finds charts.</summary>
internal static class ChartFolders
{
    /// <summary>The charts of this repository.</summary>
    public static string Own { get; } = Path.Combine(FindRoot(), "testassets", "charts");

    /// <summary>The charts below a folder that are in no other chart, in the order of their paths.</summary>
    public static IEnumerable<string> Find(string folder)
    {
        if (File.Exists(Path.Combine(folder, "Chart.yaml")))
            return [folder];
        return Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(Find);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KubeLint.Build.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
        return folder.FullName;
    }
}
