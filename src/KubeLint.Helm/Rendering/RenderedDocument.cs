using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>A manifest that a chart renders.</summary>
/// <param name="SourceName">The template's full name, as <c># Source:</c> shows it: <c>chart/templates/service.yaml</c>.</param>
/// <param name="Kind">How it gets to the cluster.</param>
/// <param name="File">The rendered text under the path of its template.</param>
/// <param name="Map">The way back from the text.</param>
public sealed record RenderedDocument(string SourceName, RenderedDocumentKind Kind, SourceFile File, SourceMap Map)
{
    /// <summary>The text as it was parsed to sort it, with <see cref="YamlLimits.Default"/>; null where nothing had to be read.</summary>
    internal YamlStream? Stream { get; init; }

    /// <summary>Parses the text, unless it has been parsed already.</summary>
    /// <param name="limits">Guards.</param>
    public YamlStream Parse(YamlLimits limits) => Stream is not null && limits == YamlLimits.Default ? Stream : YamlParser.Parse(File, limits);
}

/// <summary>The kinds of <see cref="RenderedDocument"/>.</summary>
public enum RenderedDocumentKind
{
    /// <summary>From <c>crds/</c>, not a template.</summary>
    Crd,

    /// <summary>Part of the release.</summary>
    Manifest,

    /// <summary>Run at an event of the release.</summary>
    Hook,
}
