using KubeLint.Helm.Functions;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Go's rules for what may be given for a parameter.</summary>
internal static class ParameterTypes
{
    /// <summary>The type as Go prints it.</summary>
    public static string NameOf(ParameterType type) => type switch
    {
        ParameterType.Any => ListValue.AnyType,
        ParameterType.Reflected => "reflect.Value",
        ParameterType.Text => "string",
        ParameterType.Int => "int",
        ParameterType.Int64 => "int64",
        ParameterType.Float64 => "float64",
        ParameterType.Boolean => "bool",
        ParameterType.Map => MapValue.AnyType,
        ParameterType.List => "[]interface {}",
        ParameterType.TextList => "[]string",
        ParameterType.Time => "time.Time",
        _ => "sprig.certificate",
    };

    /// <summary>Whether nil without a type can be given.</summary>
    public static bool CanBeNil(ParameterType type) =>
        type is ParameterType.Any or ParameterType.Reflected or ParameterType.Map or ParameterType.List or ParameterType.TextList;

    /// <summary>What a parameter gets for nil.</summary>
    public static Value ZeroOf(ParameterType type) => type switch
    {
        ParameterType.Map => new MapValue { IsNilMap = true },
        ParameterType.List => new ListValue([]),
        ParameterType.TextList => new ListValue([], "string"),
        ParameterType.Reflected => NilValue.Untyped,
        _ => NilValue.Instance,
    };

    /// <summary>Whether a value can be given as it is.</summary>
    public static bool IsAssignable(Value value, ParameterType type) => type switch
    {
        ParameterType.Any or ParameterType.Reflected => true,
        // The type of .Values is another name for this one, and Go assigns it.
        ParameterType.Map => value is MapValue { TypeName: MapValue.AnyType or MapValue.ValuesType },
        _ => value.TypeName == NameOf(type),
    };

    /// <summary>The value of a constant for a parameter, or null with the reason.</summary>
    public static Value? FromConstant(TemplateOperand constant, ParameterType type, out string error)
    {
        (var value, error) = (type, constant) switch
        {
            (ParameterType.Any or ParameterType.Reflected, _) => (ConstantValue.Create(constant, out var overflow), overflow),
            (ParameterType.Boolean, TemplateBoolean boolean) => (BooleanValue.Of(boolean.Value), ""),
            (ParameterType.Boolean, _) => (null, $"expected bool; found {constant}"),
            (ParameterType.Text, TemplateString text) => (new TextValue(text.Value), ""),
            (ParameterType.Text, _) => (null, $"expected string; found {constant}"),
            (ParameterType.Int, TemplateNumber { Value.Int64: { } number }) => (new IntegerValue(number), ""),
            (ParameterType.Int64, TemplateNumber { Value.Int64: { } number }) => (new IntegerValue(number, ValueKind.Int64), ""),
            (ParameterType.Int or ParameterType.Int64, _) => (null, $"expected integer; found {constant}"),
            (ParameterType.Float64, TemplateNumber { Value.Float64: { } number }) => (new FloatValue(number), ""),
            (ParameterType.Float64, _) => (null, $"expected float; found {constant}"),
            _ => ((Value?)null, $"can't handle {constant} for arg of type {NameOf(type)}"),
        };
        return value;
    }
}
