using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>Calls functions without a template.</summary>
internal static class Call
{
    public static Value Function(string name, params ReadOnlySpan<object?> arguments) => Function(new Context(), name, arguments);

    public static Value Function(RenderContext context, string name, params ReadOnlySpan<object?> arguments)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = ToValue(arguments[i]);
        return FunctionTable.Find(name)!.Body(context, values);
    }

    /// <summary>What an action prints.</summary>
    public static string Print(string name, params ReadOnlySpan<object?> arguments) => GoPrinter.ToText(Function(name, arguments)).Text;

    public static TextValue Text(string name, params ReadOnlySpan<object?> arguments) => Assert.IsType<TextValue>(Function(name, arguments));

    public static string Error(string name, params object?[] arguments) => Assert.Throws<FunctionException>(() => Function(name, arguments)).Message;

    public static Value ToValue(object? value) => value switch
    {
        null => NilValue.Instance,
        Value made => made,
        string text => new TextValue(text),
        bool boolean => BooleanValue.Of(boolean),
        int number => new IntegerValue(number),
        long number => new IntegerValue(number, ValueKind.Int64),
        double number => new FloatValue(number),
        byte[] bytes => new BytesValue(new TextValue(GoBytes.ToText(bytes))),
        object?[] items => new ListValue([.. items.Select(ToValue)]),
        Dictionary<string, object?> entries => ToMap(entries),
        _ => throw new ArgumentException($"No value: {value}", nameof(value)),
    };

    /// <summary>A text as a leaf of a values file.</summary>
    public static TextValue Leaf(string text, string path) => new(text, Origin(path));

    public static ValuesOrigin Origin(string path) => new(new SourceFile("values.yaml", ""), default, path);

    /// <summary>A text with its origins: <c>a[path@offset:text]b</c>.</summary>
    public static string Trace(Value value)
    {
        var text = Assert.IsType<TextValue>(value);
        var trace = new System.Text.StringBuilder();
        var end = 0;
        foreach (var segment in text.Segments)
        {
            trace.Append(text.Text, end, segment.Start - end);
            var paths = string.Join('+', segment.Origin!.Reads.Select(static read => read.Path));
            trace.Append(segment.Origin is ValuesOrigin ? "" : "~");
            trace.Append('[').Append(paths).Append('@').Append(segment.Offset).Append(':').Append(text.Text, segment.Start, segment.Length).Append(']');
            end = segment.End;
        }
        return trace.Append(text.Text, end, text.Text.Length - end).ToString();
    }

    private static MapValue ToMap(Dictionary<string, object?> entries)
    {
        var map = new MapValue();
        foreach (var (key, value) in entries)
            map[key] = ToValue(value);
        return map;
    }

    /// <summary>A rendering that has no templates.</summary>
    internal sealed class Context(RenderLimits? limits = null) : RenderContext(limits ?? RenderLimits.Default, TimeProvider.System, TestContext.Current.CancellationToken)
    {
        public override TextValue Include(string name, Value data) => throw new NotSupportedException();

        public override TextValue Expand(TextValue text, Value data) => throw new NotSupportedException();
    }
}
