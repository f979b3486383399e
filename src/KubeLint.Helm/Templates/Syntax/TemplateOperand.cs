using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A component of a command.</summary>
internal abstract record TemplateOperand(TextSpan Span, int Position) : TemplateNode(Span, Position);

/// <summary><c>.</c></summary>
internal sealed record TemplateDot(TextSpan Span) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append('.');
}

/// <summary><c>nil</c></summary>
internal sealed record TemplateNil(TextSpan Span) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append("nil");
}

/// <summary><c>true</c> or <c>false</c></summary>
internal sealed record TemplateBoolean(TextSpan Span, bool Value) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append(Value ? "true" : "false");
}

/// <summary>A string constant.</summary>
/// <param name="Span">Quotes included.</param>
/// <param name="Quoted">The source text.</param>
/// <param name="Value">The string that it stands for.</param>
internal sealed record TemplateString(TextSpan Span, string Quoted, string Value) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append(Quoted);
}

/// <summary>A number or character constant.</summary>
/// <param name="Span">The constant.</param>
/// <param name="Text">The source text, which also decides the type of a free constant.</param>
/// <param name="Value">All types that can hold the constant.</param>
internal sealed record TemplateNumber(TextSpan Span, string Text, GoNumber Value) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append(Text);
}

/// <summary>The name of a function.</summary>
internal sealed record TemplateFunction(TextSpan Span, string Name) : TemplateOperand(Span, Span.Start)
{
    internal override void WriteTo(StringBuilder text) => text.Append(Name);
}

/// <summary><c>.a.b</c>: fields of the dot.</summary>
/// <param name="Span">The whole chain.</param>
/// <param name="Position">Offset of the second field, or of the only one.</param>
/// <param name="Names">At least one, without dots.</param>
internal sealed record TemplateField(TextSpan Span, int Position, ImmutableArray<string> Names) : TemplateOperand(Span, Position)
{
    internal override void WriteTo(StringBuilder text) => TemplateChain.WriteFields(text, Names);
}

/// <summary><c>$x.a.b</c>: a variable, or fields of it.</summary>
/// <param name="Span">The whole chain.</param>
/// <param name="Position">Offset of the first field, or of the variable where there is none.</param>
/// <param name="Name">With its dollar sign; <c>$</c> alone is the data that the template was given.</param>
/// <param name="Fields">Without dots.</param>
internal sealed record TemplateVariable(TextSpan Span, int Position, string Name, ImmutableArray<string> Fields) : TemplateOperand(Span, Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        text.Append(Name);
        TemplateChain.WriteFields(text, Fields);
    }
}

/// <summary><c>(pipeline)</c>; messages about its value print the pipeline without the parentheses.</summary>
internal sealed record TemplateParentheses(TextSpan Span, TemplatePipeline Pipeline) : TemplateOperand(Span, Pipeline.Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        text.Append('(');
        Pipeline.WriteTo(text);
        text.Append(')');
    }
}

/// <summary>Fields of parentheses or of a function's result: <c>(pipeline).a.b</c>.</summary>
/// <param name="Span">The whole chain.</param>
/// <param name="Position">Offset of the first field.</param>
/// <param name="Operand">What the fields are taken from: <see cref="TemplateParentheses"/> or <see cref="TemplateFunction"/>.</param>
/// <param name="Fields">At least one, without dots.</param>
internal sealed record TemplateChain(TextSpan Span, int Position, TemplateOperand Operand, ImmutableArray<string> Fields) : TemplateOperand(Span, Position)
{
    internal override void WriteTo(StringBuilder text)
    {
        Operand.WriteTo(text);
        WriteFields(text, Fields);
    }

    internal static void WriteFields(StringBuilder text, ImmutableArray<string> fields)
    {
        foreach (var field in fields)
            text.Append('.').Append(field);
    }
}
