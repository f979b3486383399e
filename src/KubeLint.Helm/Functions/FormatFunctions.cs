using System.Globalization;
using System.Text;
using KubeLint.Helm.Formatting;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>text/template's own functions that print: <c>print</c>, <c>printf</c>, <c>println</c>, <c>html</c>, <c>js</c>, <c>urlquery</c>.</summary>
internal static class FormatFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Variadic("print", [ParameterType.Any], static (context, arguments) => GoFormatter.Print(context, arguments)),
        BuiltInFunction.Variadic("println", [ParameterType.Any], static (context, arguments) => GoFormatter.PrintLine(context, arguments)),
        BuiltInFunction.Variadic("printf", [ParameterType.Text, ParameterType.Any], static (context, arguments) =>
            GoFormatter.Format(context, (TextValue)arguments[0], arguments[1..])),
        BuiltInFunction.Variadic("html", [ParameterType.Any], static (context, arguments) => Escape(context, arguments, EscapeHtml)),
        BuiltInFunction.Variadic("js", [ParameterType.Any], static (context, arguments) => Escape(context, arguments, EscapeScript)),
        BuiltInFunction.Variadic("urlquery", [ParameterType.Any], static (context, arguments) => Escape(context, arguments, EscapeQuery)),
    ];

    /// <summary>Prints the arguments and escapes what needs it; the rest keeps its origins.</summary>
    private static TextValue Escape(RenderContext context, ReadOnlySpan<Value> arguments, Func<string, int, string?> escape)
    {
        // These functions take what an action would print, so nil is no value.
        var operands = arguments.ToArray();
        for (var i = 0; i < operands.Length; i++)
            operands[i] = operands[i] is NilValue ? new TextValue("<no value>") : operands[i] is StructValue ? GoPrinter.ToText(operands[i]) : operands[i];
        var printed = GoFormatter.Print(context, operands);
        var text = printed.Text;
        var escaped = new TextBuilder();
        var start = 0;
        for (var i = 0; i < text.Length; i += GoBytes.CharCountAt(text, i))
        {
            if (escape(text, i) is not { } replacement)
                continue;
            escaped.Append(printed, start, i - start).Append(replacement);
            start = i + GoBytes.CharCountAt(text, i);
        }
        escaped.Append(printed, start, text.Length - start);
        context.CheckTextLength(escaped.Length);
        return escaped.ToText();
    }

    private static string? EscapeHtml(string text, int index) => text[index] switch
    {
        '\0' => "\uFFFD",
        '"' => "&#34;",
        '\'' => "&#39;",
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => null,
    };

    private static string? EscapeScript(string text, int index) => text[index] switch
    {
        '\\' => @"\\",
        '\'' => @"\'",
        '"' => "\\\"",
        '<' or '>' or '&' or '=' or < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}"),
        < '\x80' => null,
        _ when !Rune.TryGetRuneAt(text, index, out var rune) => "\uFFFD",
        _ when Rune.GetRuneAt(text, index) is var rune && !GoFormat.IsPrint(rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => null,
    };

    private static string? EscapeQuery(string text, int index)
    {
        if (char.IsAsciiLetterOrDigit(text[index]) || text[index] is '-' or '_' or '.' or '~')
            return null;
        if (text[index] == ' ')
            return "+";
        var bytes = GoBytes.FromText(text.Substring(index, GoBytes.CharCountAt(text, index)));
        return string.Concat(bytes.Select(static value => string.Create(CultureInfo.InvariantCulture, $"%{value:X2}")));
    }
}
