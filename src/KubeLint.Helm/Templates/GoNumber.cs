namespace KubeLint.Helm.Templates;

/// <summary>A number constant in all types that can hold it, which is how text/template treats untyped constants.</summary>
/// <param name="Int64">The value as int64, where it is a whole number in range.</param>
/// <param name="UInt64">The value as uint64, where it is a whole number in range.</param>
/// <param name="Float64">The value as float64, where it has no imaginary part.</param>
/// <param name="Complex">Real and imaginary part of an imaginary or complex constant.</param>
internal sealed record GoNumber(long? Int64, ulong? UInt64, double? Float64, (double Real, double Imaginary)? Complex)
{
    internal static GoNumber FromCharacter(int character) => new(character, (ulong)character, character, null);

    internal static GoNumber FromFloat(double value) => new(ToInt64(value), ToUInt64(value), value, null);

    internal static GoNumber FromComplex(double real, double imaginary) =>
        (imaginary == 0 ? FromFloat(real) : new GoNumber(null, null, null, null)) with { Complex = (real, imaginary) };

    // 2^63 and 2^64 are floats, but not in range.
    private static long? ToInt64(double value) =>
        value == Math.Truncate(value) && value is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)value : null;

    private static ulong? ToUInt64(double value) =>
        value == Math.Truncate(value) && value is >= 0 and < 18446744073709551616.0 ? (ulong)value : null;
}
