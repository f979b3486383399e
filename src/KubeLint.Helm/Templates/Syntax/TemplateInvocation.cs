using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>{{template "name" pipeline}}</c></summary>
/// <param name="Span">Delimiters included.</param>
/// <param name="Name">The template that is executed, and where its name stands.</param>
/// <param name="Pipeline">The data that the template gets; none is nil.</param>
internal sealed record TemplateInvocation(TextSpan Span, TemplateString Name, TemplatePipeline? Pipeline) : TemplateNode(Span, Name.Position)
{
    internal override void WriteTo(StringBuilder text) => WriteTo(text, Name.Value, Pipeline);

    internal static void WriteTo(StringBuilder text, string name, TemplatePipeline? pipeline)
    {
        text.Append("{{template ").Append(GoFormat.Quote(name));
        if (pipeline is not null)
        {
            text.Append(' ');
            pipeline.WriteTo(text);
        }
        text.Append("}}");
    }
}
