using System.Globalization;
using KubeLint.Helm.Formatting;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Writes values as BurntSushi's toml does, in its form before 1.6, which writes no exponents.</summary>
internal sealed class TomlWriter
{
    private const string NilElement = "toml: cannot encode array with nil element";

    private readonly TextBuilder _builder = new();
    private readonly SerializationBudget _budget;

    private TomlWriter(RenderContext context) => _budget = new SerializationBudget(context, _builder);

    /// <exception cref="FunctionException">The value is no table, or an array in it has a nil.</exception>
    public static TextValue Write(RenderContext context, Value value)
    {
        if (value.IsNil)
            throw new FunctionException("reflect: call of reflect.Value.Interface on zero Value");
        if (!IsTable(value))
            throw new FunctionException("toml: top-level values must be Go maps or structs");
        var writer = new TomlWriter(context);
        writer.WriteEntries(value, "", -1);
        return writer._builder.ToText();
    }

    /// <summary>Writes a table's entries, those first that are no tables.</summary>
    /// <param name="table">A map or a struct.</param>
    /// <param name="path">The table's name with that of the tables around it; empty at the root.</param>
    /// <param name="level">Number of tables around it; -1 at the root.</param>
    private void WriteEntries(Value table, string path, int level)
    {
        _budget.Enter((table as MapValue)?.Count ?? 0);
        foreach (var (key, entry) in EntriesOf(table))
        {
            if (entry.Value is ListValue list && IsTableArray(list))
                WriteTableArray(Join(path, key), list, level + 1);
            else if (IsTable(entry.Value))
                WriteTable(Join(path, key), key, entry, level + 1);
            else
                WriteKeyAndValue(key, entry, level + 1);
        }
        _budget.Leave();
    }

    private void WriteTable(string path, string key, MapEntry entry, int level)
    {
        if (level == 0)
            BreakLine();
        var start = path.Length - Quote(key).Length;
        _builder.Append(' ', 2 * level).Append("[").Append(path[..start]).Append(path[start..], entry.KeyOrigin).Append("]");
        BreakLine();
        WriteEntries(entry.Value, path, level);
    }

    private void WriteTableArray(string path, ListValue list, int level)
    {
        foreach (var item in list.Items)
        {
            BreakLine();
            _builder.Append(' ', 2 * level).Append("[[").Append(path, list.Origin).Append("]]");
            BreakLine();
            WriteEntries(item, path, level);
        }
    }

    private void WriteKeyAndValue(string key, MapEntry entry, int level)
    {
        _builder.Append(' ', 2 * level).Append(Quote(key), entry.KeyOrigin).Append(" = ");
        WriteInline(entry.Value);
        BreakLine();
    }

    private void WriteInline(Value value)
    {
        switch (value)
        {
            case TextValue text:
                WriteText(text);
                break;
            case BooleanValue boolean:
                _builder.Append(boolean.Value ? "true" : "false", boolean.Origin);
                break;
            case IntegerValue integer:
                _builder.Append(JsonText.Integer(integer), integer.Origin);
                break;
            case FloatValue number:
                _builder.Append(Format(number.Value), number.Origin);
                break;
            case ListValue list:
                WriteArray(list);
                break;
            case TimeValue time:
                _builder.Append(time.Time.Format(TomlTime.LayoutOf(time.Time.Zone)), time.Origin);
                break;
            case DurationValue duration:
                WriteText(duration.Text);
                break;
            case StructValue { JsonForm: TextValue text }:
                WriteText(text);
                break;
            case StructValue { JsonForm: { } form }:
                WriteInline(form);
                break;
            case NilValue:
                throw new FunctionException(NilElement);
            default:
                WriteInlineTable(value);
                break;
        }
    }

    private void WriteArray(ListValue list)
    {
        _budget.Enter(list.Items.Length);
        _builder.Append('[');
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
                _builder.Append(", ");
            WriteInline(list.Items[i]);
        }
        _builder.Append(']');
        _budget.Leave();
    }

    /// <summary>Writes <c>{a = 1, b = {}}</c>; the comma before a nil that is left out stays, as in Go.</summary>
    private void WriteInlineTable(Value table)
    {
        _budget.Enter((table as MapValue)?.Count ?? 0);
        _builder.Append('{');
        var entries = EntriesOf(table, keepsNil: true);
        for (var i = 0; i < entries.Length; i++)
        {
            var (key, entry) = entries[i];
            if (entry.Value.IsNil)
                continue;
            _builder.Append(Quote(key), entry.KeyOrigin).Append(" = ");
            WriteInline(entry.Value);
            if (i < entries.Length - 1)
                _builder.Append(", ");
        }
        _builder.Append('}');
        _budget.Leave();
    }

    private void WriteText(TextValue value)
    {
        var text = value.Text;
        _builder.Append('"');
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Escape(text[i]) is not { } escape)
                continue;
            _builder.Append(value, written, i - written).AppendFor(value, i, escape);
            written = i + 1;
        }
        _builder.Append(value, written, text.Length - written).Append('"');
    }

    private void BreakLine()
    {
        if (_builder.Length > 0)
            _builder.Append('\n');
    }

    /// <summary>The entries that are no tables in the order of their keys, and then those that are.</summary>
    private static KeyValuePair<string, MapEntry>[] EntriesOf(Value table, bool keepsNil = false)
    {
        var entries = table is MapValue map ? map.Sorted : ((StructValue)table).Fields.Select(static field => KeyValuePair.Create(field.Key, new MapEntry(field.Value)));
        return [.. entries.Where(entry => keepsNil || !entry.Value.Value.IsNil).OrderBy(static entry => IsTable(entry.Value.Value) || (entry.Value.Value is ListValue list && IsTableArray(list)))];
    }

    private static bool IsTable(Value value) => value is MapValue or StructValue { JsonForm: null };

    /// <summary>Whether a list has tables alone.</summary>
    private static bool IsTableArray(ListValue list)
    {
        if (list.Items.Any(static item => item.IsNil))
            throw new FunctionException(NilElement);
        return !list.Items.IsEmpty && list.Items.All(IsTable);
    }

    private static string Join(string path, string key) => path.Length == 0 ? Quote(key) : path + "." + Quote(key);

    private static string Quote(string key) => key.Length > 0 && key.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        ? key
        : "\"" + string.Concat(key.Select(static character => Escape(character) ?? character.ToString())) + "\"";

    private static string Format(double value)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "+inf" : "-inf";
        var text = GoFloat.Format(value, 'f', -1);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string? Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\f' => @"\f",
        '\r' => @"\r",
        < ' ' or '\u007F' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => null,
    };
}
