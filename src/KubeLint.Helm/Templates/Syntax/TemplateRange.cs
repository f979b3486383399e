using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>range</c>: within the body the dot is the element.</summary>
/// <param name="Span">From the first delimiter to the one of <c>end</c>.</param>
/// <param name="Pipeline">One variable is the element, two are key and element.</param>
/// <param name="Body">Executed for each element.</param>
/// <param name="Else">Executed where there is no element.</param>
internal sealed record TemplateRange(TextSpan Span, TemplatePipeline Pipeline, TemplateList Body, TemplateList? Else) : TemplateNode(Span, Pipeline.Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        TemplateBranch.WriteTo(text, "range", Pipeline, Body);
        TemplateBranch.WriteElse(text, Else);
        text.Append("{{end}}");
    }
}
