namespace KubeLint.Helm.Values;

/// <summary>Prints values as Go's <c>fmt</c> does.</summary>
internal static class GoPrinter
{
    /// <summary>The value as <c>%v</c> prints it.</summary>
    public static string Print(Value value) => value.TypeName;

    /// <summary>The value as an action or <c>toString</c> prints it, with its origin: a text as it is, anything else as <c>%v</c>.</summary>
    public static TextValue ToText(Value value) => value as TextValue ?? new TextValue(Print(value), value.Origin);
}
