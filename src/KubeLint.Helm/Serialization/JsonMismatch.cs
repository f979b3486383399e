using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>How Go's JSON decoder words that a value does not fit a variable.</summary>
internal static class JsonMismatch
{
    /// <summary>What sigs.k8s.io/yaml puts before the decoder's words.</summary>
    public const string OfYaml = "error unmarshaling JSON: while decoding JSON: ";

    /// <summary>The decoder's words.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">What it should have become: <c>value of type T</c> or <c>struct field S.f of type T</c>.</param>
    public static string Describe(Value value, string target) => $"json: cannot unmarshal {NameOf(value)} into Go {target}";

    /// <inheritdoc cref="Describe"/>
    public static string DescribeType(Value value, string type) => Describe(value, "value of type " + type);

    private static string NameOf(Value value) => value switch
    {
        MapValue => "object",
        ListValue => "array",
        BooleanValue => "bool",
        FloatValue or IntegerValue => "number",
        _ => "string",
    };
}
