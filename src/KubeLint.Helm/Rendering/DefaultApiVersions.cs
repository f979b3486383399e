using System.Collections.Immutable;

namespace KubeLint.Helm.Rendering;

/// <summary>The API versions that Helm 4.2 takes a cluster to serve: those of client-go 0.36, removed ones among them, and of the custom resource definitions.</summary>
internal static class DefaultApiVersions
{
    public static ImmutableArray<string> All { get; } = Read();

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(DefaultApiVersions).Assembly.GetManifestResourceStream("KubeLint.Helm.Data.api-versions.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
