using System.Collections.Immutable;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>A template file and the object that its chart's templates see.</summary>
/// <param name="File">The file.</param>
/// <param name="Source">Its text under its full name.</param>
/// <param name="Data">The object; all templates of a chart share it.</param>
/// <param name="BasePath">Full path of the chart's <c>templates</c>.</param>
internal sealed record ScopedTemplate(ChartFile File, TemplateSource Source, MapValue Data, string BasePath)
{
    /// <summary>Whether the file only defines templates for others.</summary>
    public bool IsPartial => Path.GetFileName(Source.Name).StartsWith('_');

    /// <summary>Tells the templates of the chart which one is executed.</summary>
    public void Enter()
    {
        var template = new MapValue(MapValue.ValuesType);
        template["Name"] = new TextValue(Source.Name);
        template["BasePath"] = new TextValue(BasePath);
        Data["Template"] = template;
    }
}

/// <summary>Makes the objects that templates see, one for each chart.</summary>
internal sealed class TemplateScope
{
    private readonly ImmutableArray<ScopedTemplate>.Builder _templates = ImmutableArray.CreateBuilder<ScopedTemplate>();
    private readonly MapValue _release;
    private readonly CapabilitiesValue _capabilities;

    private TemplateScope(ReleaseSettings settings, CapabilitiesValue capabilities)
    {
        _release = CreateRelease(settings);
        _capabilities = capabilities;
    }

    /// <summary>The templates of a chart and of those below it in the order in which Helm parses and executes them: the deepest and last first.</summary>
    public static IEnumerable<ScopedTemplate> Collect(ComposedValues composed, ReleaseSettings settings, CapabilitiesValue capabilities)
    {
        var scope = new TemplateScope(settings, capabilities);
        scope.Add(composed.Chart, composed.Values, isRoot: true);
        return scope._templates
            .OrderByDescending(static template => template.Source.Name.Count('/'))
            .ThenByDescending(static template => template.Source.Name, GoOrder.Comparer);
    }

    /// <summary>A file's text as Helm sees it: bytes that are no text are kept.</summary>
    public static SourceFile ReadSource(ChartFile file) =>
        System.Text.Unicode.Utf8.IsValid(file.Bytes.AsSpan()) ? file.Text! : new SourceFile(file.Path, GoBytes.ToText(file.Bytes.AsSpan()));

    private MapValue Add(Chart chart, MapValue values, bool isRoot)
    {
        var subcharts = new MapValue();
        var data = new MapValue();
        data["Chart"] = ChartObject.Create(chart, isRoot);
        data["Files"] = new FilesValue(chart.Files);
        data["Release"] = _release;
        data["Capabilities"] = _capabilities;
        data["Values"] = values.As(MapValue.ValuesType);
        data["Subcharts"] = subcharts;
        foreach (var subchart in chart.Subcharts)
            subcharts[subchart.Name] = Add(subchart, values[subchart.Name] as MapValue ?? new MapValue(), isRoot: false);
        foreach (var file in chart.Templates)
        {
            var template = new ScopedTemplate(file, new TemplateSource(chart.GetFullName(file), ReadSource(file)), data, $"{chart.FullPath}/templates");
            if (!chart.Metadata.IsLibrary || template.IsPartial)
                _templates.Add(template);
        }
        return data;
    }

    private static MapValue CreateRelease(ReleaseSettings settings)
    {
        var release = new MapValue();
        release["Name"] = new TextValue(settings.Name);
        release["Namespace"] = new TextValue(settings.Namespace);
        release["IsUpgrade"] = BooleanValue.False;
        release["IsInstall"] = BooleanValue.True;
        release["Revision"] = new IntegerValue(1);
        release["Service"] = new TextValue("Helm");
        return release;
    }
}
