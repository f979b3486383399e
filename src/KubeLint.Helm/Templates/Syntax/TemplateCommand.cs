using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>One stage of a pipeline: a value, or a function, method or field with its arguments.</summary>
/// <param name="Span">From the first operand to the last.</param>
/// <param name="Operands">At least one; the first is what is called.</param>
internal sealed record TemplateCommand(TextSpan Span, ImmutableArray<TemplateOperand> Operands) : TemplateNode(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text)
    {
        for (var i = 0; i < Operands.Length; i++)
        {
            text.Append(i > 0 ? " " : "");
            Operands[i].WriteTo(text);
        }
    }
}
