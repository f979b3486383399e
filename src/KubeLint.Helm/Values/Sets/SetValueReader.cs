using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values.Sets;

/// <summary>Reads the value behind an equals sign.</summary>
internal sealed class SetValueReader(SetReader reader, SetKind kind, Func<string, Origin?> originOf)
{
    /// <summary>Reads a value with the comma behind it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isEnd">Whether the text ended before it.</param>
    public Value Read(string path, out bool isEnd)
    {
        isEnd = false;
        if (kind == SetKind.Json)
            return ReadJson(path);
        var origin = originOf(path);
        if (kind is SetKind.Literal or SetKind.File)
            return new TextValue(reader.ReadToEnd(), origin);
        isEnd = reader.IsAtEnd;
        if (reader.TryRead('{'))
            return ReadList(path);
        return Convert(reader.ReadUntil(",").Text, origin);
    }

    private ListValue ReadList(string path)
    {
        var items = ImmutableArray.CreateBuilder<Value>();
        while (true)
        {
            var (text, stop) = reader.ReadUntil(",}");
            if (stop is null)
                throw new SetException("list must terminate with '}'");
            items.Add(Convert(text, originOf(ValuesPath.Join(path, items.Count))));
            if (stop == ',')
                continue;
            reader.TryRead(',');
            return new ListValue(items.ToImmutable(), origin: originOf(path));
        }
    }

    private Value ReadJson(string path)
    {
        if (reader.TryReadSeparator())
            return new NilValue(originOf(path));
        var value = JsonValueReader.ReadFirst(reader.Rest, originOf, path, out var length) ?? throw new SetException("invalid JSON");
        reader.Skip(length);
        reader.TryReadSeparator();
        return value;
    }

    private Value Convert(string text, Origin? origin)
    {
        if (kind == SetKind.Text)
            return new TextValue(text, origin);
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return new BooleanValue(true, origin);
        if (text.Equals("false", StringComparison.OrdinalIgnoreCase))
            return new BooleanValue(false, origin);
        if (text.Equals("null", StringComparison.OrdinalIgnoreCase))
            return new NilValue(origin);
        // A zero in front makes it a text, as of a telephone number.
        var isNumber = text is "0" || (text.Length > 0 && text[0] != '0');
        return isNumber && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new IntegerValue(number, ValueKind.Int64, origin)
            : new TextValue(text, origin);
    }
}
