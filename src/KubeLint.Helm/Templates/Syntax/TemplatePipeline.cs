using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary><c>$x := command | command</c>; each command gets the value of the one before as its last argument.</summary>
/// <param name="Span">Without parentheses and delimiters around it.</param>
/// <param name="Position">Offset of the first token.</param>
/// <param name="Variables">What is declared or assigned: none or one, in <c>range</c> up to two.</param>
/// <param name="IsAssignment">Whether <c>=</c> stands behind the variables, not <c>:=</c>.</param>
/// <param name="Commands">At least one.</param>
internal sealed record TemplatePipeline(
    TextSpan Span,
    int Position,
    ImmutableArray<TemplateVariable> Variables,
    bool IsAssignment,
    ImmutableArray<TemplateCommand> Commands) : TemplateNode(Span, Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        for (var i = 0; i < Variables.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Variables[i].WriteTo(text);
        }
        if (Variables.Length > 0)
            text.Append(IsAssignment ? " = " : " := ");
        for (var i = 0; i < Commands.Length; i++)
        {
            text.Append(i > 0 ? " | " : "");
            Commands[i].WriteTo(text);
        }
    }
}
