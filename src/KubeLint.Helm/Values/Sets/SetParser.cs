using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values.Sets;

/// <summary>Reads <c>a.b[0]=c,d=e</c> into a table of values, as Helm's <c>strvals</c> does.</summary>
internal sealed class SetParser
{
    /// <summary>The greatest index of a list; Helm's limit.</summary>
    private const int MaxIndex = 65536;

    /// <summary>How deep keys nest; Helm's limit.</summary>
    private const int MaxDepth = 30;

    private readonly SetInput _input;
    private readonly SetReader _reader;
    private readonly SetValueReader _values;
    private readonly string _keyStops;
    private readonly bool _tracksOrigins;

    private SetParser(SetInput input, bool tracksOrigins)
    {
        _input = input;
        _reader = new SetReader(input.Text, hasEscapes: input.Kind != SetKind.Literal);
        _values = new SetValueReader(_reader, input.Kind, OriginOf);
        _keyStops = input.Kind == SetKind.Literal ? "=[." : "=[,.";
        _tracksOrigins = tracksOrigins && input.File is not null;
    }

    /// <summary>Sets what a text says.</summary>
    /// <param name="input">The text.</param>
    /// <param name="values">The table; it is changed.</param>
    /// <param name="tracksOrigins">Whether values know where they are written.</param>
    /// <exception cref="SetException">The text cannot be read; what stands before the error is set.</exception>
    public static void Parse(SetInput input, MapValue values, bool tracksOrigins)
    {
        var parser = new SetParser(input, tracksOrigins);
        while (parser.ReadKey(values, "", 0))
        {
        }
    }

    /// <summary>Reads one assignment; false where the text ends.</summary>
    private bool ReadKey(MapValue map, string path, int depth)
    {
        var (key, stop) = _reader.ReadUntil(_keyStops);
        var inner = ValuesPath.Join(path, key);
        switch (stop)
        {
            case '[':
                return ReadElement(map, key, inner, depth);
            case '=':
                var value = _values.Read(inner, out var isEnd);
                Set(map, key, value, inner);
                return !isEnd;
            case ',':
                Set(map, key, TextValue.Empty, inner);
                throw new SetException($"key {GoFormat.Quote(key)} has no value (cannot end with ,)");
            case '.':
                return ReadNested(map, key, inner, depth + 1);
            default:
                return key.Length == 0 ? false : throw new SetException($"key {GoFormat.Quote(key)} has no value");
        }
    }

    private bool ReadNested(MapValue map, string key, string path, int depth)
    {
        if (depth > MaxDepth)
            throw new SetException(FormattableString.Invariant($"value name nested level is greater than maximum supported nested level of {MaxDepth}"));
        var inner = map[key] switch
        {
            null => new MapValue(origin: OriginOf(path)),
            MapValue existing => existing,
            var other => throw Mismatch(other, MapValue.AnyType),
        };
        var isMore = ReadKey(inner, path, depth);
        if (inner.Count > 0)
            Set(map, key, inner, path);
        else if (isMore)
            throw new SetException($"key map {GoFormat.Quote(key)} has no value");
        return isMore;
    }

    private bool ReadElement(MapValue map, string key, string path, int depth)
    {
        if (ReadIndex() is not { } index)
            return false;
        var list = map[key] switch
        {
            null => new ListValue([], origin: OriginOf(path)),
            ListValue existing => existing,
            var other => throw Mismatch(other, "[]" + ListValue.AnyType),
        };
        list = ReadItem(list, index, path, depth, out var isEnd);
        Set(map, key, list, path);
        return !isEnd;
    }

    /// <summary>Reads what stands behind an index, and gives the list with it.</summary>
    private ListValue ReadItem(ListValue list, int index, string path, int depth, out bool isEnd)
    {
        isEnd = false;
        if (index < 0)
            throw new SetException(FormattableString.Invariant($"negative {index} index not allowed"));
        var (rest, stop) = _reader.ReadUntil("[.=");
        if (rest.Length > 0)
            throw new SetException($"unexpected data at end of array index: [{string.Join(' ', rest.EnumerateRunes().Select(static rune => $"'{rune}'"))}]");
        var inner = ValuesPath.Join(path, index);
        var existing = index < list.Items.Length ? list.Items[index] : null;
        switch (stop)
        {
            case '=':
                return SetItem(list, index, _values.Read(inner, out _));
            case '[':
                if (ReadIndex() is not { } next)
                    break;
                var nested = existing switch
                {
                    null or NilValue => new ListValue([], origin: OriginOf(inner)),
                    ListValue found => found,
                    _ => throw Mismatch(existing, "[]" + ListValue.AnyType),
                };
                nested = ReadItem(nested, next, inner, depth, out isEnd);
                return isEnd ? list : SetItem(list, index, nested);
            case '.':
                var map = existing as MapValue ?? new MapValue(origin: OriginOf(inner));
                if (ReadKey(map, inner, depth))
                    return SetItem(list, index, map);
                break;
        }
        isEnd = true;
        return list;
    }

    private static ListValue SetItem(ListValue list, int index, Value value)
    {
        if (index > MaxIndex)
            throw new SetException(FormattableString.Invariant($"index of {index} is greater than maximum supported index of {MaxIndex}"));
        var items = ImmutableArray.CreateBuilder<Value>(Math.Max(list.Items.Length, index + 1));
        items.AddRange(list.Items);
        while (items.Count <= index)
            items.Add(NilValue.Instance);
        items[index] = value;
        return new ListValue(items.MoveToImmutable(), list.ElementType, list.Origin);
    }

    /// <summary>An index with its closing bracket; null where the text ends, which Helm lets pass.</summary>
    private int? ReadIndex()
    {
        var (text, stop) = _reader.ReadUntil("]");
        if (stop is null)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            return index;
        var cause = text.Length > 0 && text.AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiDigit(text[^1]) ? "value out of range" : "invalid syntax";
        throw new SetException($"error parsing index: strconv.Atoi: parsing {GoFormat.Quote(text)}: {cause}");
    }

    private void Set(MapValue map, string key, Value value, string path)
    {
        if (key.Length > 0)
            map.Set(key, new MapEntry(value, OriginOf(path)));
    }

    private ValuesOrigin? OriginOf(string path) => _tracksOrigins ? new ValuesOrigin(_input.File!, _input.Span, path) : null;

    private static SetException Mismatch(Value found, string wanted) =>
        new($"unable to parse key: interface conversion: interface {{}} is {(found.IsNil ? "nil" : found.TypeName)}, not {wanted}");
}
