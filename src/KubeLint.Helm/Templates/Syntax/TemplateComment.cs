using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A comment. Go drops it before it parses, so it prints as nothing.</summary>
/// <param name="Span">From <c>{{</c> to <c>}}</c>.</param>
/// <param name="ContentSpan">What stands between <c>/*</c> and <c>*/</c>.</param>
/// <param name="Content">The text at <paramref name="ContentSpan"/>.</param>
internal sealed record TemplateComment(TextSpan Span, TextSpan ContentSpan, string Content) : TemplateNode(Span, ContentSpan.Start - 2)
{
    internal override void WriteTo(StringBuilder text)
    {
    }
}
