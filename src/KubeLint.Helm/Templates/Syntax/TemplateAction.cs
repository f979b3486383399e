using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>{{ pipeline }}</c>: prints a value, or declares or assigns a variable.</summary>
internal sealed record TemplateAction(TextSpan Span, TemplatePipeline Pipeline) : TemplateNode(Span, Pipeline.Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        text.Append("{{");
        Pipeline.WriteTo(text);
        text.Append("}}");
    }
}
