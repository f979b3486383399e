using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Writes numbers under a verb.</summary>
internal sealed class NumberWriter(FieldWriter field)
{
    /// <summary>Writes a number; false for a verb that does not fit it.</summary>
    public bool TryWrite(Value value, string verb) => value switch
    {
        IntegerValue integer => TryWriteInteger(integer, verb),
        FloatValue number => TryWriteFloat(number, verb),
        ComplexValue number => TryWriteComplex(number, verb),
        _ => false,
    };

    private bool TryWriteInteger(IntegerValue value, string verb)
    {
        switch (verb)
        {
            case "v" when field.Directive.IsSyntax && value.Kind is ValueKind.Uint8 or ValueKind.Uint64:
                WriteAlternate(value);
                break;
            case "v" or "d":
                field.WriteInteger(value, 10);
                break;
            case "b":
                field.WriteInteger(value, 2);
                break;
            case "o" or "O":
                field.WriteInteger(value, 8, hasOctalMark: verb == "O");
                break;
            case "x" or "X":
                field.WriteInteger(value, 16, isUpper: verb == "X");
                break;
            case "c":
                field.WriteCharacter(value);
                break;
            case "q":
                field.WriteQuotedCharacter(value);
                break;
            case "U":
                field.WriteCodePoint(value);
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>Writes an integer as <c>0x7b</c>.</summary>
    private void WriteAlternate(IntegerValue value)
    {
        var directive = field.Directive;
        field.Directive = directive with { Sharp = true };
        field.WriteInteger(value, 16);
        field.Directive = directive;
    }

    private bool TryWriteFloat(FloatValue value, string verb)
    {
        switch (verb)
        {
            case "v":
                field.WriteFloat(value, 'g', -1);
                break;
            case "b" or "g" or "G" or "x" or "X":
                field.WriteFloat(value, verb[0], -1);
                break;
            case "e" or "E" or "f":
                field.WriteFloat(value, verb[0], 6);
                break;
            case "F":
                field.WriteFloat(value, 'f', 6);
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>Both parts under the verb, the second one always with its sign.</summary>
    private bool TryWriteComplex(ComplexValue value, string verb)
    {
        if (verb is not ("v" or "b" or "g" or "G" or "x" or "X" or "e" or "E" or "f" or "F"))
            return false;
        var directive = field.Directive;
        field.Write("(");
        TryWriteFloat(new FloatValue(value.Real, value.Origin), verb);
        field.Directive = directive with { Plus = true };
        TryWriteFloat(new FloatValue(value.Imaginary, value.Origin), verb);
        field.Write("i)");
        field.Directive = directive;
        return true;
    }
}
