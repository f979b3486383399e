using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Tests;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.ControlPlane;

/// <summary>Reads a manifest's facts, and the text at their places.</summary>
internal sealed class CarrierText
{
    private readonly SourceFile _source;

    private CarrierText(SourceFile source)
    {
        _source = source;
        Resources = [.. YamlParser.Parse(source).Documents.SelectMany(document => ResourceReader.Read(document))];
        Facts = [.. Resources.SelectMany(resource => CarrierCatalog.Read(resource))];
    }

    public ImmutableArray<Resource> Resources { get; }

    public ImmutableArray<ComponentFacts> Facts { get; }

    public static CarrierText Read(string yaml) => new(new SourceFile("/repo/a.yaml", yaml));

    public static CarrierText ReadAsset(string path) => new(new SourceFile(path, File.ReadAllText(Path.Combine(TestPaths.Assets, "carriers", path))));

    public static CarrierText ReadCommand(params string[] words) => Read(
        $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: p
        spec:
          containers:
          - name: c
            image: registry.example/tools:v1.30.1
            command: [{string.Join(", ", words.Select(word => "'" + word.Replace("'", "''", StringComparison.Ordinal) + "'"))}]
        """);

    public ComponentFacts Of(Component component) => Assert.Single(Facts, facts => facts.Component == component);

    public string At(TextSpan span) => _source.GetText(span);

    public LinePosition PositionOf(TextSpan span) => _source.GetPosition(span.Start);

    /// <summary>A setting as <c>value@text at its place</c>, <c>absent@anchor's text</c> or <c>unknown</c>.</summary>
    public string Describe(Setting<string> setting) => setting switch
    {
        Setting<string>.Known known => $"{known.Value}@{At(known.Span)}",
        Setting<string>.Absent absent => $"absent@{At(absent.Anchor)}",
        _ => "unknown",
    };

    public string Describe(Component component, string flag) => Describe(Of(component).Get(flag));
}
