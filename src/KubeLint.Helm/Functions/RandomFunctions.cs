using System.Globalization;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Functions whose result is random in Helm. Here a rendering that is repeated gives the same text again, so nothing secret may be made of it.</summary>
#pragma warning disable CA5394 // That it can be repeated is the point.
internal static class RandomFunctions
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>All characters of ASCII that can be printed.</summary>
    private static readonly string s_ascii = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code));

    public static IEnumerable<BuiltInFunction> All =>
    [
        Create("randAlphaNum", Letters + Digits),
        Create("randAlpha", Letters),
        Create("randNumeric", Digits),
        Create("randAscii", s_ascii),
        BuiltInFunction.Create("randBytes", [ParameterType.Int], RandBytes),
        BuiltInFunction.Create("randInt", [ParameterType.Int, ParameterType.Int], RandInt),
        BuiltInFunction.Create("shuffle", [ParameterType.Text], Shuffle),
        BuiltInFunction.Create("uuidv4", [], Uuid),
    ];

    /// <summary>A function that gives a number of characters; of a negative one none, as in sprig.</summary>
    private static BuiltInFunction Create(string name, string alphabet) => BuiltInFunction.Create(name, [ParameterType.Int], (context, arguments) =>
    {
        var count = ((IntegerValue)arguments[0]).Value;
        context.CheckTextLength(count);
        return new TextValue(count <= 0 ? "" : new string(context.Random.GetItems<char>(alphabet, (int)count)), OriginReads.Random(arguments));
    });

    private static TextValue RandBytes(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var count = ((IntegerValue)arguments[0]).Value;
        if (count < 0)
            throw new FunctionException("runtime error: makeslice: len out of range");
        context.CheckTextLength(count);
        var bytes = new byte[count];
        context.Random.NextBytes(bytes);
        return new TextValue(Convert.ToBase64String(bytes), OriginReads.Random(arguments));
    }

    private static IntegerValue RandInt(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var (minimum, maximum) = (((IntegerValue)arguments[0]).Value, ((IntegerValue)arguments[1]).Value);
        // The difference wraps around, as Go's does.
        if (unchecked(maximum - minimum) <= 0)
            throw new FunctionException("invalid argument to Intn");
        return new IntegerValue(context.Random.NextInt64(minimum, maximum), ValueKind.Int, OriginReads.Random(arguments));
    }

    private static TextValue Shuffle(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = ((TextValue)arguments[0]).Text;
        context.CheckTextLength(text.Length);
        var elements = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i += elements[^1].Length)
            elements.Add(text.Substring(i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1));
        context.Random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(elements));
        return new TextValue(string.Concat(elements), OriginReads.Random(arguments));
    }

    private static TextValue Uuid(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var bytes = new byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new TextValue(new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture), OriginReads.Random(arguments));
    }
}
#pragma warning restore CA5394
