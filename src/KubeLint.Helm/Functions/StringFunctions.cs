using KubeLint.Helm.Formatting;
using KubeLint.Helm.Functions.Texts;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on texts.</summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        .. Conversions,
        .. Parts,
        .. Shapes,
        .. Lists,
    ];

    private static IEnumerable<BuiltInFunction> Conversions =>
    [
        BuiltInFunction.Create("hello", [], static (_, _) => new TextValue("Hello!")),
        BuiltInFunction.Create("toString", [Any], static (_, arguments) => GoPrinter.Stringify(arguments[0])),
        BuiltInFunction.Variadic("quote", [Any], static (context, arguments) => JoinWithBlanks(context, arguments, static (_, value) => FieldWriter.Quoted(GoPrinter.Stringify(value)))),
        BuiltInFunction.Variadic("squote", [Any], static (context, arguments) => JoinWithBlanks(context, arguments, static (context, value) =>
            new TextBuilder().Append('\'').Append(GoFormatter.Print(context, [value])).Append('\'').ToText())),
        BuiltInFunction.Variadic("cat", [Any], static (context, arguments) => JoinWithBlanks(context, arguments, static (context, value) => GoFormatter.Print(context, [value]))),
        Text("upper", static text => TextCasing.Map(text, GoCase.ToUpper)),
        Text("lower", static text => TextCasing.Map(text, GoCase.ToLower)),
        Text("title", TextCasing.Title),
        Text("untitle", TextCasing.Untitle),
        Text("swapcase", TextCasing.Swap),
        Text("snakecase", static text => WordCasing.ToConnected(text, '_')),
        Text("kebabcase", static text => WordCasing.ToConnected(text, '-')),
        Text("camelcase", WordCasing.ToPascal),
    ];

    private static IEnumerable<BuiltInFunction> Parts =>
    [
        Text("trim", static text => TextTrimming.Trim(text, static rune => System.Text.Rune.IsWhiteSpace(rune))),
        Text("trimAll", TextTrimming.TrimSet),
        Text("trimall", TextTrimming.TrimSet),
        Text("trimSuffix", TextTrimming.TrimSuffix),
        Text("trimPrefix", TextTrimming.TrimPrefix),
        Text("nospace", TextTrimming.RemoveSpace),
        Text("initials", TextTrimming.Initials),
        BuiltInFunction.Create("trunc", [Int, ParameterType.Text], static (_, arguments) => TextCutting.Truncate(ToLong(arguments[0]), (TextValue)arguments[1])),
        BuiltInFunction.Create("substr", [Int, Int, ParameterType.Text], static (_, arguments) =>
            TextCutting.Substring(ToLong(arguments[0]), ToLong(arguments[1]), (TextValue)arguments[2])),
        BuiltInFunction.Create("abbrev", [Int, ParameterType.Text], static (_, arguments) => TextCutting.Abbreviate(0, ToLong(arguments[0]), (TextValue)arguments[1])),
        BuiltInFunction.Create("abbrevboth", [Int, Int, ParameterType.Text], static (_, arguments) =>
            TextCutting.Abbreviate(ToLong(arguments[0]), ToLong(arguments[1]), (TextValue)arguments[2])),
        Predicate("contains", static (part, text) => text.Contains(part, StringComparison.Ordinal)),
        Predicate("hasPrefix", static (part, text) => text.StartsWith(part, StringComparison.Ordinal)),
        Predicate("hasSuffix", static (part, text) => text.EndsWith(part, StringComparison.Ordinal)),
    ];

    private static IEnumerable<BuiltInFunction> Shapes =>
    [
        BuiltInFunction.Create("indent", [Int, ParameterType.Text], static (context, arguments) => TextShaping.Indent(context, ToLong(arguments[0]), (TextValue)arguments[1], "")),
        BuiltInFunction.Create("nindent", [Int, ParameterType.Text], static (context, arguments) => TextShaping.Indent(context, ToLong(arguments[0]), (TextValue)arguments[1], "\n")),
        BuiltInFunction.Create("repeat", [Int, ParameterType.Text], static (context, arguments) => TextShaping.Repeat(context, ToLong(arguments[0]), (TextValue)arguments[1])),
        BuiltInFunction.Create("replace", [ParameterType.Text, ParameterType.Text, ParameterType.Text], static (context, arguments) =>
            TextShaping.Replace(context, ((TextValue)arguments[0]).Text, (TextValue)arguments[1], (TextValue)arguments[2])),
        BuiltInFunction.Create("wrap", [Int, ParameterType.Text], static (context, arguments) =>
            TextShaping.Wrap(context, ToLong(arguments[0]), TextValue.Empty, (TextValue)arguments[1], breaksWords: false)),
        BuiltInFunction.Create("wrapWith", [Int, ParameterType.Text, ParameterType.Text], static (context, arguments) =>
            TextShaping.Wrap(context, ToLong(arguments[0]), (TextValue)arguments[1], (TextValue)arguments[2], breaksWords: true)),
        BuiltInFunction.Create("plural", [ParameterType.Text, ParameterType.Text, Int], static (_, arguments) => ToLong(arguments[2]) == 1 ? arguments[0] : arguments[1]),
    ];

    private static IEnumerable<BuiltInFunction> Lists =>
    [
        BuiltInFunction.Create("join", [ParameterType.Text, Any], static (context, arguments) => TextLists.Join(context, (TextValue)arguments[0], arguments[1])),
        BuiltInFunction.Create("toStrings", [Any], static (_, arguments) => TextLists.Of(arguments[0])),
        BuiltInFunction.Create("sortAlpha", [Any], static (_, arguments) => TextLists.Sort(arguments[0])),
        BuiltInFunction.Create("splitList", [ParameterType.Text, ParameterType.Text], static (context, arguments) =>
            TextLists.Split(context, ((TextValue)arguments[0]).Text, (TextValue)arguments[1])),
        BuiltInFunction.Create("split", [ParameterType.Text, ParameterType.Text], static (context, arguments) =>
            TextLists.ToMap(TextLists.Split(context, ((TextValue)arguments[0]).Text, (TextValue)arguments[1]))),
        BuiltInFunction.Create("splitn", [ParameterType.Text, Int, ParameterType.Text], static (context, arguments) =>
            TextLists.ToMap(TextLists.Split(context, ((TextValue)arguments[0]).Text, (TextValue)arguments[2], ToLong(arguments[1])))),
    ];

    private static BuiltInFunction Text(string name, Func<TextValue, TextValue> body) =>
        BuiltInFunction.Create(name, [ParameterType.Text], (context, arguments) =>
        {
            var text = (TextValue)arguments[0];
            context.Charge(text.Text.Length / 16);
            return body(text);
        });

    private static BuiltInFunction Text(string name, Func<string, TextValue, TextValue> body) =>
        BuiltInFunction.Create(name, [ParameterType.Text, ParameterType.Text], (_, arguments) => body(((TextValue)arguments[0]).Text, (TextValue)arguments[1]));

    private static BuiltInFunction Predicate(string name, Func<string, string, bool> body) =>
        BuiltInFunction.Create(name, [ParameterType.Text, ParameterType.Text], (context, arguments) =>
        {
            var text = ((TextValue)arguments[1]).Text;
            context.Charge(text.Length / 16);
            return BooleanValue.Of(body(((TextValue)arguments[0]).Text, text));
        });

    private static long ToLong(Value value) => ((IntegerValue)value).Value;

    /// <summary>Joins what is not nil.</summary>
    private static TextValue JoinWithBlanks(RenderContext context, ReadOnlySpan<Value> values, Func<RenderContext, Value, TextValue> print)
    {
        var joined = new TextBuilder();
        var isFirst = true;
        foreach (var value in values)
        {
            if (value.IsNil)
                continue;
            if (!isFirst)
                joined.Append(' ');
            isFirst = false;
            joined.Append(print(context, value));
        }
        context.CheckTextLength(joined.Length);
        return joined.ToText();
    }
}
