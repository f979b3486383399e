using KubeLint.Helm.Formatting;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Comparison as text/template of Go 1.24 does it.</summary>
internal static class GoComparison
{
    private enum BasicKind
    {
        None,
        Bool,
        Complex,
        Int,
        Uint,
        Float,
        Text,
    }

    /// <summary>Whether a value equals one of several.</summary>
    /// <exception cref="FunctionException">Two types cannot be compared.</exception>
    public static bool EqualsAny(RenderContext context, Value value, ReadOnlySpan<Value> others)
    {
        if (others.IsEmpty)
            throw new FunctionException("missing argument for comparison");
        foreach (var other in others)
        {
            if (AreEqual(context, value, other))
                return true;
        }
        return false;
    }

    /// <summary>Whether a value comes before another.</summary>
    /// <exception cref="FunctionException">The types have no order, or not the same one.</exception>
    public static bool IsLess(Value left, Value right)
    {
        var (leftKind, rightKind) = (KindOf(left), KindOf(right));
        if (leftKind == BasicKind.None || rightKind == BasicKind.None)
            throw new FunctionException("invalid type for comparison");
        return (leftKind, rightKind) switch
        {
            (BasicKind.Bool, BasicKind.Bool) or (BasicKind.Complex, BasicKind.Complex) => throw new FunctionException("invalid type for comparison"),
            (BasicKind.Float, BasicKind.Float) => ((FloatValue)left).Value < ((FloatValue)right).Value,
            (BasicKind.Text, BasicKind.Text) => GoOrder.Comparer.Compare(((TextValue)left).Text, ((TextValue)right).Text) < 0,
            (BasicKind.Int or BasicKind.Uint, BasicKind.Int or BasicKind.Uint) => Number(left) < Number(right),
            _ => throw new FunctionException("incompatible types for comparison"),
        };
    }

    private static bool AreEqual(RenderContext context, Value left, Value right)
    {
        switch (KindOf(left), KindOf(right))
        {
            case (BasicKind.Bool, BasicKind.Bool):
                return ((BooleanValue)left).Value == ((BooleanValue)right).Value;
            case (BasicKind.Float, BasicKind.Float):
                return ((FloatValue)left).Value == ((FloatValue)right).Value;
            case (BasicKind.Text, BasicKind.Text):
                return ((TextValue)left).Text == ((TextValue)right).Text;
            case (BasicKind.Complex, BasicKind.Complex):
                return left is ComplexValue a && right is ComplexValue b && a.Real == b.Real && a.Imaginary == b.Imaginary;
            case (BasicKind.Int or BasicKind.Uint, BasicKind.Int or BasicKind.Uint):
                return Number(left) == Number(right);
            case (BasicKind.None, BasicKind.None):
                return AreEqualObjects(context, left, right);
            default:
                return left.IsNil || right.IsNil ? false : throw new FunctionException("incompatible types for comparison");
        }
    }

    private static bool AreEqualObjects(RenderContext context, Value left, Value right)
    {
        if (left.IsNil || right.IsNil)
            return left.IsNil && right.IsNil;
        if (left.Kind != right.Kind)
            throw new FunctionException($"non-comparable types {Format(context, left)}: {left.TypeName}, {right.TypeName}: {right}");
        if (right.Kind is ValueKind.Map or ValueKind.Slice or ValueKind.Func)
            throw new FunctionException($"non-comparable type {Format(context, right)}: {right.TypeName}");
        // Structs are compared field by field, pointers by what they point to.
        return left is StructValue { Kind: ValueKind.Struct } a && right is StructValue b ? a.TypeName == b.TypeName && a.IsEqualTo(b) : ReferenceEquals(left, right);
    }

    private static string Format(RenderContext context, Value value) => GoFormatter.Format(context, new TextValue("%s"), value).Text;

    // Wide enough for int64 and uint64 at once.
    private static Int128 Number(Value value) => value switch
    {
        DurationValue duration => duration.Nanoseconds,
        NamedIntegerValue named => named.Number,
        IntegerValue { Kind: ValueKind.Uint64 } integer => (ulong)integer.Value,
        _ => ((IntegerValue)value).Value,
    };

    private static BasicKind KindOf(Value value) => value switch
    {
        BooleanValue => BasicKind.Bool,
        FloatValue => BasicKind.Float,
        TextValue => BasicKind.Text,
        ComplexValue => BasicKind.Complex,
        IntegerValue { Kind: ValueKind.Uint8 or ValueKind.Uint64 } => BasicKind.Uint,
        IntegerValue or DurationValue or NamedIntegerValue => BasicKind.Int,
        _ => BasicKind.None,
    };
}
