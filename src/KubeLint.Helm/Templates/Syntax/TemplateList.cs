using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>The body of a file, a definition or a control structure; its span reaches from delimiter to delimiter.</summary>
internal sealed record TemplateList(TextSpan Span, ImmutableArray<TemplateNode> Nodes) : TemplateNode(Span, Span.Start)
{
    /// <summary>Whether nothing but white space, comments and definitions stands in it.</summary>
    public bool IsEmpty => Nodes.All(static node => node switch
    {
        TemplateText text => string.IsNullOrWhiteSpace(text.Text),
        TemplateComment or TemplateDefine => true,
        _ => false,
    });

    internal override void WriteTo(StringBuilder text)
    {
        foreach (var node in Nodes)
            node.WriteTo(text);
    }
}
