using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A condition and what is executed where it holds; the span begins at the delimiter before the keyword.</summary>
internal sealed record TemplateBranch(TextSpan Span, TemplatePipeline Pipeline, TemplateList Body) : TemplateNode(Span, Pipeline.Position)
{
    internal override void WriteTo(StringBuilder text) => WriteTo(text, "if", Pipeline, Body);

    internal static void WriteTo(StringBuilder text, string keyword, TemplatePipeline pipeline, TemplateList body)
    {
        text.Append("{{").Append(keyword).Append(' ');
        pipeline.WriteTo(text);
        text.Append("}}");
        body.WriteTo(text);
    }

    internal static void WriteElse(StringBuilder text, TemplateList? body)
    {
        if (body is null)
            return;
        text.Append("{{else}}");
        body.WriteTo(text);
    }
}
