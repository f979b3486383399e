using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>A manifest that a release renders.</summary>
/// <param name="Stream">Its documents, in the rendered text; that text's path is the template's.</param>
/// <param name="Resolve">The way back from a span of the rendered text.</param>
internal sealed record RenderedText(YamlStream Stream, Func<TextSpan, MappedSpan> Resolve)
{
    public SourceFile File => Stream.Source;
}
