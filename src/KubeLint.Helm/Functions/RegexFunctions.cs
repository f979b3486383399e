using KubeLint.Helm.Formatting;
using KubeLint.Helm.Functions.Patterns;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on regular expressions.</summary>
internal static class RegexFunctions
{
    private const string Meta = @"\.+*?()|[]{}^$";

    private delegate Value PatternBody(RenderContext context, GoPattern pattern, ReadOnlySpan<Value> arguments);

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("regexMatch", [ParameterType.Text, ParameterType.Text], Match),
        Create("mustRegexMatch", [ParameterType.Text], isPanic: false, static (context, pattern, arguments) => BooleanValue.Of(pattern.IsMatch(context, Text(arguments[1]).Text))),
        .. CreatePair("Find", [ParameterType.Text], static (context, pattern, arguments) => pattern.Find(context, Text(arguments[1]))),
        .. CreatePair("FindAll", [ParameterType.Text, ParameterType.Int], FindAll),
        .. CreatePair("ReplaceAll", [ParameterType.Text, ParameterType.Text], static (context, pattern, arguments) =>
            pattern.Replace(context, Text(arguments[1]), Text(arguments[2]), expands: true)),
        .. CreatePair("ReplaceAllLiteral", [ParameterType.Text, ParameterType.Text], static (context, pattern, arguments) =>
            pattern.Replace(context, Text(arguments[1]), Text(arguments[2]), expands: false)),
        .. CreatePair("Split", [ParameterType.Text, ParameterType.Int], static (context, pattern, arguments) =>
            new ListValue([.. pattern.Split(context, Text(arguments[1]), ((IntegerValue)arguments[2]).Value)], "string")),
        BuiltInFunction.Create("regexQuoteMeta", [ParameterType.Text], static (_, arguments) => QuoteMeta(Text(arguments[0]))),
    ];

    /// <summary>The function that panics on a bad pattern, and the one that returns an error.</summary>
    private static IEnumerable<BuiltInFunction> CreatePair(string suffix, IEnumerable<ParameterType> parameters, PatternBody body) =>
        [Create("regex" + suffix, parameters, isPanic: true, body), Create("mustRegex" + suffix, parameters, isPanic: false, body)];

    private static BuiltInFunction Create(string name, IEnumerable<ParameterType> parameters, bool isPanic, PatternBody body) =>
        BuiltInFunction.Create(name, [ParameterType.Text, .. parameters], (context, arguments) =>
        {
            var pattern = Text(arguments[0]).Text;
            GoPattern compiled;
            try
            {
                compiled = GoPattern.Compile(context, pattern);
            }
            catch (PatternException e)
            {
                throw new FunctionException(isPanic ? $"regexp: Compile({Quote(pattern)}): {e.Message}" : e.Message);
            }
            return body(context, compiled, arguments);
        });

    private static BooleanValue Match(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        try
        {
            return BooleanValue.Of(GoPattern.Compile(context, Text(arguments[0]).Text).IsMatch(context, Text(arguments[1]).Text));
        }
        catch (PatternException)
        {
            return BooleanValue.False;
        }
    }

    private static ListValue FindAll(RenderContext context, GoPattern pattern, ReadOnlySpan<Value> arguments)
    {
        var text = Text(arguments[1]);
        var matches = pattern.FindAll(context, text.Text, ((IntegerValue)arguments[2]).Value);
        return new ListValue([.. matches.Select(match => text.Slice(match.Start, match.End - match.Start))], "string");
    }

    private static TextValue QuoteMeta(TextValue value)
    {
        var quoted = new TextBuilder();
        for (var i = 0; i < value.Text.Length; i++)
        {
            if (Meta.Contains(value.Text[i], StringComparison.Ordinal))
                quoted.Append('\\');
            quoted.Append(value, i, 1);
        }
        return quoted.ToText();
    }

    private static string Quote(string pattern) => FieldWriter.CanBackquote(pattern) ? $"`{pattern}`" : GoFormat.Quote(pattern);

    private static TextValue Text(Value value) => (TextValue)value;
}
