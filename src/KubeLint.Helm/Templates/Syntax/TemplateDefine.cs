using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>{{define "name"}}…{{end}}</c>: prints nothing where it stands.</summary>
internal sealed record TemplateDefine(TextSpan Span, TemplateString Name, TemplateList Body) : TemplateNode(Span, Name.Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        text.Append("{{define ").Append(GoFormat.Quote(Name.Value)).Append("}}");
        Body.WriteTo(text);
        text.Append("{{end}}");
    }
}
