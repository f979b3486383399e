using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Charts;

/// <summary>A folder below <c>testassets/charts</c>: charts, what helm is told to render them, and what it answers.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Renderings">What its <c>case.json</c> lists.</param>
internal sealed record ChartCase(string Folder, ImmutableArray<HelmCall> Renderings)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public string Name => Path.GetFileName(Folder);

    public static ChartCase Load(string folder) => JsonSerializer.Deserialize<ChartCase>(File.ReadAllText(Path.Combine(folder, "case.json")), s_options)! with { Folder = folder };

    public static IEnumerable<ChartCase> LoadAll(string assets) =>
        Directory.GetDirectories(assets).Order(StringComparer.Ordinal).Where(static folder => File.Exists(Path.Combine(folder, "case.json"))).Select(Load);
}

/// <summary>One call of <c>helm template</c>. Paths are relative to the folder of the case.</summary>
internal sealed record HelmCall
{
    /// <summary>What helm 3.10.1 prints: manifests as <c>.yaml</c>, its error message as <c>.txt</c>.</summary>
    public required string Golden { get; init; }

    public string Chart { get; init; } = "chart";

    public string Release { get; init; } = "rel";

    public string Namespace { get; init; } = "ns";

    public string KubeVersion { get; init; } = "1.25.0";

    public ImmutableArray<string> ApiVersions { get; init; } = [];

    public ImmutableArray<string> Values { get; init; } = [];

    public ImmutableArray<string> Set { get; init; } = [];

    public bool IncludeCrds { get; init; }

    /// <summary>Where the failure is: <c>templates/t.yaml(3,7)</c>, or only the file.</summary>
    public string? FailsAt { get; init; }

    /// <summary>Our message where it is not helm 3.10.1's, with the reason in a comment beside it.</summary>
    public string? Message { get; init; }

    public ImmutableArray<GoldenDifference> Differences { get; init; } = [];

    public ImmutableArray<string> GetArguments(string folder)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.AddRange("template", Release, Path.Combine(folder, Chart), "--namespace", Namespace, "--kube-version", KubeVersion);
        foreach (var version in ApiVersions)
            arguments.AddRange("--api-versions", version);
        foreach (var file in Values)
            arguments.AddRange("--values", Path.Combine(folder, file));
        foreach (var value in Set)
            arguments.AddRange("--set", value);
        if (IncludeCrds)
            arguments.Add("--include-crds");
        return arguments.ToImmutable();
    }

    public ReleaseSettings GetSettings(string folder) => new()
    {
        Name = Release,
        Namespace = Namespace,
        KubeVersion = KubeVersion,
        ApiVersions = ApiVersions,
        IncludesCrds = IncludeCrds,
        Values =
        [
            .. Values.Select(file => Path.Combine(folder, file)).Select(static path => new ValuesFileInput(new SourceFile(path, TextDecoder.Decode(File.ReadAllBytes(path)).Text))),
            .. Set.Select(static text => new SetInput(SetKind.Value, text)),
        ],
    };
}

/// <summary>What the newest Helm does in another way than helm 3.10.1.</summary>
/// <param name="Reason">Which behaviour is newer.</param>
internal sealed record GoldenDifference(string Reason)
{
    /// <summary>Lines of the golden, as they stand there; every occurrence counts.</summary>
    public ImmutableArray<string> Golden { get; init; } = [];

    /// <summary>What stands there instead.</summary>
    public ImmutableArray<string> Newest { get; init; } = [];

    /// <summary>The template whose documents this is about; all without one.</summary>
    public string? Document { get; init; }

    /// <summary>What the documents of <see cref="Document"/> name as their source instead.</summary>
    public string? Rename { get; init; }

    /// <summary>A line of the documents that stand elsewhere.</summary>
    public string? Move { get; init; }

    /// <summary>A line of the first document that they stand before.</summary>
    public string? Before { get; init; }
}
