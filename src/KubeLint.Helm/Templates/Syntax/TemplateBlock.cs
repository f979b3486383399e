using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>{{block "name" pipeline}}…{{end}}</c>: defines a template and executes it, or whatever replaced it. Go keeps and prints the invocation alone.</summary>
internal sealed record TemplateBlock(TextSpan Span, TemplateString Name, TemplatePipeline Pipeline, TemplateList Body) : TemplateNode(Span, Name.Position)
{
    internal override void WriteTo(StringBuilder text) => TemplateInvocation.WriteTo(text, Name.Value, Pipeline);
}
