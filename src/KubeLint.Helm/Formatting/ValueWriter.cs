using System.Globalization;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Writes values under a verb, as Go's <c>fmt</c> does.</summary>
internal sealed class ValueWriter
{
    /// <summary>A map may contain itself.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Addresses differ from run to run; this one does not.</summary>
    private const long Address = 0xc000012000;

    private readonly FieldWriter _field;
    private readonly NumberWriter _numbers;
    private bool _isReporting;

    /// <param name="output">Takes the text.</param>
    /// <param name="maxLength">Characters that the text may have.</param>
    public ValueWriter(TextBuilder output, int maxLength)
    {
        _field = new FieldWriter(output, maxLength);
        _numbers = new NumberWriter(_field);
    }

    public FormatDirective Directive
    {
        get => _field.Directive;
        set => _field.Directive = value;
    }

    /// <summary>Writes an operand.</summary>
    public void Write(Value value, string verb)
    {
        switch (value)
        {
            case NilValue when verb is "T" or "v":
                _field.WritePadded(new TextValue(value.TypeName));
                break;
            case NilValue:
                WriteBadVerb(value, verb);
                break;
            case not null when verb == "T":
                _field.WriteText(new TextValue(value.TypeName));
                break;
            case not null when verb == "p":
                WriteAddress(value, verb);
                break;
            default:
                WriteNested(value!, verb, 0);
                break;
        }
    }

    /// <summary>Writes <c>%!verb(note)</c>.</summary>
    public void WriteError(string verb, string note) => _field.Write($"%!{verb}({note})");

    /// <summary>Writes a percent sign, which no width applies to.</summary>
    public void WritePercent() => _field.Write("%");

    /// <summary>Writes what no directive asked for.</summary>
    public void WriteExtra(ReadOnlySpan<Value> values)
    {
        Directive = default;
        _field.Write("%!(EXTRA ");
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                _field.Write(", ");
            _field.Write(values[i].IsNil ? "<nil>" : values[i].TypeName + "=");
            if (!values[i].IsNil)
                Write(values[i], "v");
        }
        _field.Write(")");
    }

    private void WriteNested(Value value, string verb, int depth)
    {
        if (depth > MaxDepth)
            throw new RenderLimitException(FormattableString.Invariant($"a value that is printed nests deeper than {MaxDepth}, or contains itself"));
        switch (value)
        {
            case TextValue text:
                WriteText(text, verb);
                break;
            case BooleanValue boolean when verb is "t" or "v":
                _field.WriteBoolean(boolean);
                break;
            case IntegerValue or FloatValue or ComplexValue:
                if (!_numbers.TryWrite(value, verb))
                    WriteBadVerb(value, verb);
                break;
            case BytesValue bytes when verb is "s" or "q" or "x" or "X":
                WriteText(bytes.Text, verb);
                break;
            case not BooleanValue when verb == "w":
                WriteBadVerb(value, verb);
                break;
            case ListValue list:
                WriteList(list, verb, depth);
                break;
            case MapValue map:
                WriteMap(map, verb, depth);
                break;
            case StructValue { Text: { } text, IsTextOfPointer: false } when !_isReporting && !Directive.IsSyntax && verb is "v" or "s" or "x" or "X" or "q":
                WriteText(text, verb);
                break;
            case StructValue { Kind: ValueKind.Int or ValueKind.Int64, JsonForm: IntegerValue number } when _numbers.TryWrite(number, verb):
                break;
            case StructValue structure when structure.Kind == ValueKind.Ptr && depth > 0:
                WriteAddress(value, verb);
                break;
            case StructValue structure:
                WriteStruct(structure, verb, depth);
                break;
            default:
                WriteBadVerb(value, verb);
                break;
        }
    }

    private void WriteText(TextValue text, string verb)
    {
        switch (verb)
        {
            case "v" when Directive.IsSyntax:
            case "q":
                _field.WriteQuoted(text);
                break;
            case "v" or "s":
                _field.WriteText(text);
                break;
            case "x" or "X":
                _field.WriteHexadecimal(GoBytes.FromText(text.Text), verb == "X", Origin.Derive(text.Segments.Select(static segment => segment.Origin)));
                break;
            default:
                WriteBadVerb(text, verb);
                break;
        }
    }

    private void WriteList(ListValue list, string verb, int depth)
    {
        _field.Write(Directive.IsSyntax ? list.TypeName + "{" : "[");
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
                _field.Write(Directive.IsSyntax ? ", " : " ");
            WriteElement(list.Items[i], verb, depth);
        }
        _field.Write(Directive.IsSyntax ? "}" : "]");
    }

    private void WriteMap(MapValue map, string verb, int depth)
    {
        _field.Write(Directive.IsSyntax ? map.TypeName + "{" : "map[");
        var isFirst = true;
        foreach (var (key, entry) in map.Sorted)
        {
            if (!isFirst)
                _field.Write(Directive.IsSyntax ? ", " : " ");
            isFirst = false;
            WriteText(new TextValue(key, entry.KeyOrigin), verb);
            _field.Write(":");
            WriteElement(entry.Value, verb, depth);
        }
        _field.Write(Directive.IsSyntax ? "}" : "]");
    }

    private void WriteStruct(StructValue value, string verb, int depth)
    {
        var isPointer = value.Kind == ValueKind.Ptr;
        _field.Write((isPointer ? "&" : "") + (Directive.IsSyntax ? value.TypeName.TrimStart('*') : "") + "{");
        var isFirst = true;
        foreach (var (name, field) in value.Fields)
        {
            if (!isFirst)
                _field.Write(Directive.IsSyntax ? ", " : " ");
            isFirst = false;
            if (Directive.IsSyntax || Directive.NamesFields)
                _field.Write(name + ":");
            WriteElement(field, verb, depth);
        }
        _field.Write("}");
    }

    /// <summary>An element of an interface type: nil is written plainly, whatever the directive.</summary>
    private void WriteElement(Value value, string verb, int depth)
    {
        if (value.IsNil)
            _field.Write(Directive.IsSyntax ? "interface {}(nil)" : "<nil>");
        else
            WriteNested(value, verb, depth + 1);
    }

    private void WriteAddress(Value value, string verb)
    {
        if (value is MapValue or ListValue || value.Kind is ValueKind.Ptr or ValueKind.Func)
            WriteAddress();
        else
            WriteBadVerb(value, verb);
    }

    private void WriteAddress() => _field.Write(string.Create(CultureInfo.InvariantCulture, $"0x{Address:x}"));

    private void WriteBadVerb(Value value, string verb)
    {
        // Go writes what it has no other form for as an address; asking for the plain form again would never end.
        if (verb == "v" && !value.IsNil)
        {
            WriteAddress();
            return;
        }
        _isReporting = true;
        _field.Write($"%!{verb}(");
        if (value.IsNil)
        {
            _field.Write("<nil>");
        }
        else
        {
            _field.Write(value.TypeName + "=");
            Write(value, "v");
        }
        _field.Write(")");
        _isReporting = false;
    }
}
