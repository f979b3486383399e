using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A part of a template.</summary>
/// <param name="Span">All of the node's source text, delimiters included.</param>
/// <param name="Position">Offset that Go reports for the node; for <c>.a.b.c</c> that is the second dot, not the first.</param>
internal abstract record TemplateNode(TextSpan Span, int Position)
{
    /// <summary>The node as Go's <c>String()</c> prints it, which is what stands behind <c>at</c> in messages.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        WriteTo(text);
        return text.ToString();
    }

    internal abstract void WriteTo(StringBuilder text);
}
