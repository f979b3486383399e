using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Go's <c>fmt.Sprintf</c>, <c>fmt.Sprint</c> and <c>fmt.Sprintln</c> on values; what shows an operand keeps the operand's origins.</summary>
internal static class GoFormatter
{
    /// <summary>Follows a format.</summary>
    /// <param name="context">The rendering, for its limits.</param>
    /// <param name="format">The format.</param>
    /// <param name="operands">The operands.</param>
    public static TextValue Format(RenderContext context, TextValue format, params ReadOnlySpan<Value> operands)
    {
        var text = format.Text;
        var output = new TextBuilder();
        var reader = new FormatReader(text, operands, new ValueWriter(output, context.Limits.MaxTextLength));
        var position = 0;
        while (position < text.Length)
        {
            var percent = text.IndexOf('%', position);
            var end = percent < 0 ? text.Length : percent;
            output.Append(format, position, end - position);
            position = end;
            if (percent < 0)
                break;
            reader.Follow(percent);
            position = reader.Position;
        }
        reader.Finish();
        context.CheckTextLength(output.Length);
        return output.ToText();
    }

    /// <summary>Prints operands with a space between two of which none is a text.</summary>
    public static TextValue Print(RenderContext context, ReadOnlySpan<Value> operands)
    {
        var output = new TextBuilder();
        var writer = new ValueWriter(output, context.Limits.MaxTextLength);
        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0 && operands[i] is not TextValue && operands[i - 1] is not TextValue)
                output.Append(' ');
            writer.Write(operands[i], "v");
        }
        context.CheckTextLength(output.Length);
        return output.ToText();
    }

    /// <summary>Prints operands with a space between any two, and a line break.</summary>
    public static TextValue PrintLine(RenderContext context, ReadOnlySpan<Value> operands)
    {
        var output = new TextBuilder();
        var writer = new ValueWriter(output, context.Limits.MaxTextLength);
        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0)
                output.Append(' ');
            writer.Write(operands[i], "v");
        }
        output.Append('\n');
        context.CheckTextLength(output.Length);
        return output.ToText();
    }
}
