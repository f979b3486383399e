using System.Globalization;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Writes values as Go's <c>encoding/json</c> does, with the origins of their scalars and keys.</summary>
internal sealed class JsonWriter
{
    private readonly TextBuilder _builder = new();
    private readonly SerializationBudget _budget;
    private readonly JsonStyle _style;
    private int _depth;

    private JsonWriter(RenderContext context, JsonStyle style)
    {
        _budget = new SerializationBudget(context, _builder);
        _style = style;
    }

    /// <exception cref="FunctionException">The value cannot be written.</exception>
    public static TextValue Write(RenderContext context, Value value, JsonStyle style = JsonStyle.Compact)
    {
        var writer = new JsonWriter(context, style);
        writer.WriteValue(value);
        return writer._builder.ToText();
    }

    /// <summary>Number of characters of a text in JSON, with its quotes.</summary>
    public static int LengthOf(string text) => 2 + text.Sum(static character => Escape(character, JsonStyle.Compact)?.Length ?? 1);

    private void WriteValue(Value value)
    {
        switch (value)
        {
            case TextValue text:
                WriteText(text);
                break;
            case IntegerValue integer:
                _builder.Append(JsonText.Integer(integer), integer.Origin);
                break;
            case FloatValue number:
                _builder.Append(JsonText.Float(number.Value), number.Origin);
                break;
            case BooleanValue boolean:
                _builder.Append(boolean.Value ? "true" : "false", boolean.Origin);
                break;
            case MapValue map:
                WriteObject(map.Sorted, map.Origin);
                break;
            case ListValue list when JsonText.Bytes(list) is { } bytes:
                WriteText(bytes);
                break;
            case ListValue { IsNilSlice: true }:
                _builder.Append("null", value.Origin);
                break;
            case ListValue list:
                WriteArray(list);
                break;
            case StructValue { JsonForm: { } form }:
                WriteValue(form);
                break;
            case StructValue structure:
                WriteObject(structure.Fields.Select(static field => KeyValuePair.Create(field.Key, new MapEntry(field.Value))), null);
                break;
            default:
                _builder.Append("null", value.Origin);
                break;
        }
    }

    private void WriteObject(IEnumerable<KeyValuePair<string, MapEntry>> entries, Origin? origin)
    {
        var isFirst = true;
        foreach (var (key, entry) in entries)
        {
            if (isFirst)
                Open('{', entries.Count());
            else
                _builder.Append(',');
            isFirst = false;
            BreakLine();
            WriteText(new TextValue(key, entry.KeyOrigin));
            _builder.Append(_style == JsonStyle.Indented ? ": " : ":");
            WriteValue(entry.Value);
        }
        if (isFirst)
            _builder.Append("{}", origin);
        else
            Close('}');
    }

    private void WriteArray(ListValue list)
    {
        if (list.Items.IsEmpty)
        {
            _builder.Append("[]", list.Origin);
            return;
        }
        Open('[', list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
                _builder.Append(',');
            BreakLine();
            WriteValue(list.Items[i]);
        }
        Close(']');
    }

    private void Open(char bracket, int count)
    {
        _budget.Enter(count);
        _builder.Append(bracket);
        _depth++;
    }

    private void Close(char bracket)
    {
        _depth--;
        BreakLine();
        _builder.Append(bracket);
        _budget.Leave();
    }

    private void BreakLine()
    {
        if (_style == JsonStyle.Indented)
            _builder.Append('\n').Append(' ', 2 * _depth);
    }

    private void WriteText(TextValue value)
    {
        var text = value.Text;
        if (text.Length == 0)
        {
            _builder.Append("\"\"", value.Origin);
            return;
        }
        _builder.Append('"');
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (Escape(text[i], _style) is { } escape)
            {
                _builder.Append(value, written, i - written).AppendFor(value, i, escape);
                written = i + 1;
            }
        }
        _builder.Append(value, written, text.Length - written).Append('"');
    }

    private static string? Escape(char character, JsonStyle style) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        < ' ' or '\u2028' or '\u2029' => Hexadecimal(character),
        '<' or '>' or '&' when style != JsonStyle.Raw => Hexadecimal(character),
        >= '\uD800' and <= '\uDFFF' => @"\ufffd",
        _ => null,
    };

    private static string Hexadecimal(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
