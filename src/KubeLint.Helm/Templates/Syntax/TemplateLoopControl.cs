using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>{{break}}</c></summary>
internal sealed record TemplateBreak(TextSpan Span, int Position) : TemplateNode(Span, Position)
{
    internal override void WriteTo(StringBuilder text) => text.Append("{{break}}");
}

/// <summary><c>{{continue}}</c></summary>
internal sealed record TemplateContinue(TextSpan Span, int Position) : TemplateNode(Span, Position)
{
    internal override void WriteTo(StringBuilder text) => text.Append("{{continue}}");
}
