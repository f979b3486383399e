using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>Literal text, without what a neighbouring trim marker takes away; the source has it verbatim at <see cref="TemplateNode.Span"/>.</summary>
internal sealed record TemplateText(TextSpan Span, string Text) : TemplateNode(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append(Text);
}
