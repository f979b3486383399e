using System.Globalization;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Writes values as block collections of YAML, as Go's libraries do.</summary>
internal sealed class YamlEmitter
{
    /// <summary>libyaml's limit for keys that stand before their colon without a question mark.</summary>
    private const int MaxSimpleKeyLength = 128;

    /// <summary>libyaml's limit for keys that stand before their colon when it reads them.</summary>
    private const int MaxJsonKeyLength = 1024;

    private readonly TextBuilder _builder = new();
    private readonly YamlOutput _output;
    private readonly YamlScalarWriter _scalars;
    private readonly SerializationBudget _budget;

    private readonly YamlFormat _format;

    private YamlEmitter(RenderContext context, YamlFormat format)
    {
        _format = format;
        _output = new YamlOutput(_builder);
        _scalars = new YamlScalarWriter(_output, format.Width);
        _budget = new SerializationBudget(context, _builder);
    }

    /// <summary>Writes a value, with one line break less at the end, as <c>toYaml</c> does.</summary>
    /// <exception cref="FunctionException">The value cannot be written.</exception>
    public static TextValue Emit(RenderContext context, Value value, YamlFormat? format = null)
    {
        var emitter = new YamlEmitter(context, format ?? YamlFormat.Compatible);
        emitter.WriteValue(value, -2, isMappingValue: false);
        // libyaml ends the last line unless a block scalar has done it; toYaml cuts that line break off.
        var text = emitter._builder.ToText();
        return text.Text.EndsWith('\n') ? text.Slice(0, text.Text.Length - 1) : text;
    }

    /// <param name="value">The value.</param>
    /// <param name="indent">Column of the collection around it; -2 at the root.</param>
    /// <param name="isMappingValue">Whether it is the value of a key.</param>
    private void WriteValue(Value value, int indent, bool isMappingValue)
    {
        switch (value)
        {
            case TextValue text:
                WriteText(text, indent + 2);
                break;
            case IntegerValue integer:
                _output.Write(JsonText.Integer(integer), integer.Origin);
                break;
            case FloatValue number:
                _output.Write(_format.IsJson ? FormatAsJson(number.Value) : Format(number.Value), number.Origin);
                break;
            case BooleanValue boolean:
                _output.Write(boolean.Value ? "true" : "false", boolean.Origin);
                break;
            case MapValue map:
                WriteMapping(map, indent);
                break;
            case ListValue list when _format.IsJson && JsonText.Bytes(list) is { } bytes:
                WriteText(bytes, indent + 2);
                break;
            case ListValue { IsNilSlice: true } when _format.IsJson:
                _output.Write("null", value.Origin);
                break;
            case ListValue list:
                WriteSequence(list, indent, isMappingValue);
                break;
            case TimeValue { JsonForm: TextValue time } when !_format.IsJson:
                _output.Write(time.Text, value.Origin);
                break;
            case DurationValue duration when !_format.IsJson:
                WriteText(duration.Text, indent + 2);
                break;
            case StructValue { JsonForm: { } form }:
                WriteValue(form, indent, isMappingValue);
                break;
            case StructValue structure:
                WriteEntries([.. structure.Fields.Select(static field => KeyValuePair.Create(field.Key, new MapEntry(field.Value)))], indent);
                break;
            default:
                _output.Write("null", value.Origin);
                break;
        }
    }

    private void WriteSequence(ListValue list, int indent, bool isMappingValue)
    {
        if (list.Items.IsEmpty)
        {
            _output.Write("[]", list.Origin);
            return;
        }
        _budget.Enter(list.Items.Length);
        // yaml.v2 does not indent a sequence below a key.
        var own = isMappingValue && !_format.IndentsSequences && !_output.IsInIndentation ? indent : indent + 2;
        foreach (var item in list.Items)
        {
            _output.WriteIndent(own);
            _output.WriteIndicator("-", needsSpace: true, indents: true);
            WriteValue(item, own, isMappingValue: false);
        }
        _budget.Leave();
    }

    private void WriteMapping(MapValue map, int indent)
    {
        if (map.Count == 0)
            _output.Write("{}", map.Origin);
        else
            WriteEntries([.. map.Sorted], indent);
    }

    private void WriteEntries(KeyValuePair<string, MapEntry>[] entries, int indent)
    {
        _budget.Enter(entries.Length);
        YamlKeyOrder.Sort(entries, static entry => entry.Key, _format.OrdersLettersByDigits);
        var own = indent + 2;
        foreach (var (key, entry) in entries)
        {
            _output.WriteIndent(own);
            WriteKey(new TextValue(key, entry.KeyOrigin), own);
            WriteValue(entry.Value, own, isMappingValue: true);
        }
        _budget.Leave();
    }

    private void WriteKey(TextValue key, int indent)
    {
        if (_format.IsJson)
            CheckJsonKey(key.Text);
        key = _format.IsJson ? JsonThroughYaml(key) : JsonText.Clean(key);
        var analysis = ScalarAnalysis.Of(key.Text, _format.AllowsTabs);
        if (!analysis.IsMultiline && GoBytes.Length(key.Text) <= MaxSimpleKeyLength)
        {
            _scalars.Write(key, Choose(key.Text, analysis), indent + 2, folds: false);
            _output.WriteIndicator(":", needsSpace: false);
            return;
        }
        _output.WriteIndicator("?", needsSpace: true, indents: true);
        _scalars.Write(key, Choose(key.Text, analysis), indent + 2, folds: true);
        _output.WriteIndent(indent);
        _output.WriteIndicator(":", needsSpace: true, indents: true);
    }

    private void WriteText(TextValue text, int indent)
    {
        text = _format.IsJson ? JsonThroughYaml(text) : JsonText.Clean(text);
        // At the root libyaml indents as in a collection.
        indent = Math.Max(indent, 2);
        if (text.Text.Length == 0)
            _output.Write("\"\"", text.Origin);
        else
            _scalars.Write(text, Choose(text.Text, ScalarAnalysis.Of(text.Text, _format.AllowsTabs)), indent, folds: true);
    }

    /// <summary>yaml.v2 asks for a style; libyaml takes the next one that can hold the text.</summary>
    private static ScalarStyle Choose(string text, ScalarAnalysis analysis)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
            return analysis.AllowsBlock ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        if (!PlainScalar.IsText(text))
            return ScalarStyle.DoubleQuoted;
        if (analysis.AllowsPlain)
            return ScalarStyle.Plain;
        return analysis.AllowsSingleQuoted ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted;
    }

    private static string Format(double value) => value switch
    {
        double.NaN => ".nan",
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        _ => GoFormat.Float(value, 6),
    };

    /// <summary>A number as it comes out of JSON and YAML: an integer where it is a whole one of 64 bits.</summary>
    private static string FormatAsJson(double value)
    {
        var json = JsonText.Float(value);
        if (value == 0)
            return "0";
        return long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || ulong.TryParse(json, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? json
            : GoFormat.Float(value, 6);
    }

    /// <summary>A key of JSON that is long or goes over lines is no key when JSON is read as YAML.</summary>
    private static void CheckJsonKey(string key)
    {
        if (key.Contains('\u0085', StringComparison.Ordinal) || (6 * key.Length > MaxJsonKeyLength && JsonWriter.LengthOf(key) > MaxJsonKeyLength))
            throw new FunctionException("error converting JSON to YAML: yaml: line 1: did not find expected ',' or '}'");
    }

    /// <summary>A text as it comes out of JSON that is read as YAML, which takes U+0085 for a line break and refuses control characters.</summary>
    private static TextValue JsonThroughYaml(TextValue value)
    {
        value = JsonText.Clean(value);
        if (!value.Text.AsSpan().ContainsAnyInRange('\u007F', '\u009F') && !value.Text.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
            return value;
        foreach (var character in value.Text)
        {
            if (character is (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF')
                throw new FunctionException("error converting JSON to YAML: yaml: control characters are not allowed");
        }
        return FoldNextLines(value);
    }

    /// <summary>Folds lines that end with U+0085: one break becomes a space, each further one a line feed.</summary>
    private static TextValue FoldNextLines(TextValue value)
    {
        var text = value.Text;
        var builder = new TextBuilder();
        var written = 0;
        for (var i = text.IndexOf('\u0085', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\u0085', written))
        {
            var end = i;
            while (end > written && text[end - 1] == ' ')
                end--;
            builder.Append(value, written, end - written);
            var breaks = 0;
            for (written = i; written < text.Length && text[written] is ' ' or '\u0085'; written++)
                breaks += text[written] == '\u0085' ? 1 : 0;
            builder.AppendFor(value, i, breaks == 1 ? " " : new string('\n', breaks - 1));
        }
        return builder.Append(value, written, text.Length - written).ToText();
    }
}
