using KubeLint.Helm.Charts;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Makes <c>.Chart</c>: since Helm 4 a map with the names of Go's fields.</summary>
internal static class ChartObject
{
    public static MapValue Create(Chart chart, bool isRoot)
    {
        var metadata = chart.Metadata;
        return Map(
            ("Name", new TextValue(chart.Name)),
            ("Home", Text(metadata.Home)),
            ("Sources", List(metadata.Sources.Select(Text))),
            ("Version", Text(metadata.Version)),
            ("Description", Text(metadata.Description)),
            ("Keywords", List(metadata.Keywords.Select(Text))),
            ("Maintainers", List(metadata.Maintainers.Select(static maintainer => Map(("Name", Text(maintainer.Name)), ("Email", Text(maintainer.Email)), ("URL", Text(maintainer.Url)))))),
            ("Icon", Text(metadata.Icon)),
            ("APIVersion", Text(metadata.ApiVersion)),
            ("Condition", Text(metadata.Condition)),
            ("Tags", Text(metadata.Tags)),
            ("AppVersion", Text(metadata.AppVersion)),
            ("Deprecated", BooleanValue.Of(metadata.Deprecated.Value)),
            ("Annotations", Annotations(metadata)),
            ("KubeVersion", Text(metadata.KubeVersion)),
            ("Dependencies", List(metadata.Dependencies.Select(Dependency))),
            ("Type", Text(metadata.Type)),
            ("IsRoot", BooleanValue.Of(isRoot)));
    }

    private static MapValue Dependency(ChartDependency dependency) => Map(
        ("Name", new TextValue(dependency.EffectiveName)),
        ("Version", Text(dependency.Version)),
        ("Repository", Text(dependency.Repository)),
        ("Condition", Text(dependency.Condition)),
        ("Tags", List(dependency.Tags.Select(Text))),
        ("Enabled", BooleanValue.True),
        ("ImportValues", List(dependency.ImportValues.Select(static import => Map(("child", new TextValue(import.Child)), ("parent", new TextValue(import.Parent)))))),
        ("Alias", Text(dependency.Alias)));

    private static MapValue Annotations(ChartMetadata metadata)
    {
        var annotations = new MapValue("map[string]string");
        foreach (var (key, field) in metadata.Annotations)
            annotations[key] = Text(field);
        return annotations;
    }

    // Without origin: what a chart is called is decided where a template prints it.
    private static TextValue Text(ChartField<string> field) => new(field.Value);

    private static ListValue List(IEnumerable<Value> items) => new([.. items]);

    private static MapValue Map(params ReadOnlySpan<(string Key, Value Value)> entries)
    {
        var map = new MapValue();
        foreach (var (key, value) in entries)
            map[key] = value;
        return map;
    }
}
