using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>An integer.</summary>
/// <param name="value">The number; the bits of it for <see cref="ValueKind.Uint64"/>.</param>
/// <param name="kind"><see cref="ValueKind.Int"/>, <see cref="ValueKind.Int64"/>, <see cref="ValueKind.Uint8"/> or <see cref="ValueKind.Uint64"/>.</param>
/// <param name="origin">Where the value comes from.</param>
internal sealed class IntegerValue(long value, ValueKind kind = ValueKind.Int, Origin? origin = null) : Value(origin)
{
    public long Value { get; } = value;

    public override ValueKind Kind { get; } = kind;

    public override string TypeName => Kind switch
    {
        ValueKind.Int => "int",
        ValueKind.Uint8 => "uint8",
        ValueKind.Uint64 => "uint64",
        _ => "int64",
    };

    public override bool IsTrue => Value != 0;

    public override Value WithOrigin(Origin? origin) => new IntegerValue(Value, Kind, origin);
}
