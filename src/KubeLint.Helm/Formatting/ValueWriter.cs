using System.Globalization;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Writes values under a verb, as Go's <c>fmt</c> does.</summary>
internal sealed class ValueWriter(TextBuilder output, int maxLength)
{
    /// <summary>A map may contain itself.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Addresses differ from run to run; this one does not.</summary>
    private const long Address = 0xc000012000;

    private readonly FieldWriter _field = new(output, maxLength);

    private bool _isReporting;

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
            case IntegerValue integer:
                WriteInteger(integer, verb);
                break;
            case FloatValue number:
                WriteFloat(number, verb);
                break;
            case ComplexValue number:
                WriteComplex(number, verb);
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
            case StructValue { Kind: ValueKind.Int or ValueKind.Int64, JsonForm: IntegerValue integer }:
                WriteInteger(integer, verb);
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

    private void WriteInteger(IntegerValue value, string verb)
    {
        switch (verb)
        {
            case "v" when Directive.IsSyntax && value.Kind is ValueKind.Uint8 or ValueKind.Uint64:
                WriteAlternate(value);
                break;
            case "v" or "d":
                _field.WriteInteger(value, 10);
                break;
            case "b":
                _field.WriteInteger(value, 2);
                break;
            case "o" or "O":
                _field.WriteInteger(value, 8, hasOctalMark: verb == "O");
                break;
            case "x" or "X":
                _field.WriteInteger(value, 16, isUpper: verb == "X");
                break;
            case "c":
                _field.WriteCharacter(value);
                break;
            case "q":
                _field.WriteQuotedCharacter(value);
                break;
            case "U":
                _field.WriteCodePoint(value);
                break;
            default:
                WriteBadVerb(value, verb);
                break;
        }
    }

    /// <summary>Writes an integer as <c>0x7b</c>.</summary>
    private void WriteAlternate(IntegerValue value)
    {
        var directive = Directive;
        Directive = directive with { Sharp = true };
        _field.WriteInteger(value, 16);
        Directive = directive;
    }

    private void WriteFloat(FloatValue value, string verb)
    {
        switch (verb)
        {
            case "v":
                _field.WriteFloat(value, 'g', -1);
                break;
            case "b" or "g" or "G" or "x" or "X":
                _field.WriteFloat(value, verb[0], -1);
                break;
            case "e" or "E" or "f":
                _field.WriteFloat(value, verb[0], 6);
                break;
            case "F":
                _field.WriteFloat(value, 'f', 6);
                break;
            default:
                WriteBadVerb(value, verb);
                break;
        }
    }

    /// <summary>Both parts under the verb, the second one always with its sign.</summary>
    private void WriteComplex(ComplexValue value, string verb)
    {
        if (verb is not ("v" or "b" or "g" or "G" or "x" or "X" or "e" or "E" or "f" or "F"))
        {
            WriteBadVerb(value, verb);
            return;
        }
        var directive = Directive;
        _field.Write("(");
        WriteFloat(new FloatValue(value.Real, value.Origin), verb);
        Directive = directive with { Plus = true };
        WriteFloat(new FloatValue(value.Imaginary, value.Origin), verb);
        _field.Write("i)");
        Directive = directive;
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
            _field.Write(string.Create(CultureInfo.InvariantCulture, $"0x{Address:x}"));
        else
            WriteBadVerb(value, verb);
    }

    private void WriteBadVerb(Value value, string verb)
    {
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
    }}
