using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Reads JSON as Go's <c>encoding/json</c> does, with its errors; texts keep the origins of their characters.</summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 1000;

    private readonly TextValue _source;
    private readonly string _text;
    private int _position;
    private int _depth;
    private string? _problem;

    private JsonReader(TextValue source)
    {
        _source = source;
        _text = source.Text;
    }

    private char Current => _position < _text.Length ? _text[_position] : throw new FunctionException("unexpected end of JSON input");

    /// <summary>The current character; the end is read as a space, as Go does within a token.</summary>
    private char CurrentOrSpace => _position < _text.Length ? _text[_position] : ' ';

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="problem">The first thing that has no place in a value; null stands in its place.</param>
    /// <exception cref="FunctionException">The text is no JSON.</exception>
    public static Value Read(TextValue source, out string? problem)
    {
        var reader = new JsonReader(source);
        var value = reader.ReadValue();
        reader.SkipSpace();
        if (reader._position < reader._text.Length)
            throw reader.Unexpected("after top-level value");
        problem = reader._problem;
        return value;
    }

    private Value ReadValue()
    {
        SkipSpace();
        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadText();
            case 't':
                return new BooleanValue(true, ReadLiteral("true"));
            case 'f':
                return new BooleanValue(false, ReadLiteral("false"));
            case 'n':
                return new NilValue(ReadLiteral("null"));
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Unexpected("looking for beginning of value");
        }
    }

    private MapValue ReadObject()
    {
        var start = Open();
        var map = new MapValue(origin: OriginOf(start, 1));
        while (Current != '}' || map.Count > 0)
        {
            if (Current != '"')
                throw Unexpected("looking for beginning of object key string");
            var key = ReadText();
            SkipSpace();
            Expect(':', "after object key");
            map.Set(key.Text, new MapEntry(ReadValue(), OriginOf(key)));
            SkipSpace();
            if (Current == '}')
                break;
            Expect(',', "after object key:value pair");
            SkipSpace();
        }
        Close();
        return map;
    }

    private ListValue ReadArray()
    {
        var start = Open();
        var items = ImmutableArray.CreateBuilder<Value>();
        while (Current != ']' || items.Count > 0)
        {
            items.Add(ReadValue());
            SkipSpace();
            if (Current == ']')
                break;
            Expect(',', "after array element");
        }
        Close();
        return new ListValue(items.ToImmutable(), origin: OriginOf(start, 1));
    }

    private TextValue ReadText()
    {
        var start = ++_position;
        var builder = default(TextBuilder);
        for (; Current != '"'; _position++)
        {
            if (Current < ' ')
                throw Unexpected("in string literal");
            if (Current != '\\')
                continue;
            builder = (builder ?? new TextBuilder()).Append(_source, start, _position - start);
            var escape = _position++;
            builder.AppendFor(_source, escape, ReadEscape());
            start = _position + 1;
        }
        var length = _position++ - start;
        return JsonText.Clean(builder is null ? _source.Slice(start, length) : builder.Append(_source, start, length).ToText());
    }

    /// <summary>Reads what stands behind a backslash, up to its last character.</summary>
    private string ReadEscape()
    {
        switch (CurrentOrSpace)
        {
            case '"' or '\\' or '/':
                return CurrentOrSpace.ToString();
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'u':
                return ReadCodeUnits();
            default:
                throw Unexpected("in string escape code");
        }
    }

    private string ReadCodeUnits()
    {
        var first = ReadCodeUnit();
        if (!char.IsHighSurrogate(first) || _position + 2 >= _text.Length || _text[_position + 1] != '\\' || _text[_position + 2] != 'u')
            return char.IsSurrogate(first) ? "\uFFFD" : first.ToString();
        var position = _position;
        _position += 2;
        var second = ReadCodeUnit();
        if (char.IsLowSurrogate(second))
            return new string([first, second]);
        _position = position;
        return "\uFFFD";
    }

    private char ReadCodeUnit()
    {
        for (var i = 0; i < 4; i++)
        {
            _position++;
            if (!char.IsAsciiHexDigit(CurrentOrSpace))
                throw Unexpected(@"in \u hexadecimal character escape");
        }
        return (char)int.Parse(_text.AsSpan(_position - 3, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private Origin? ReadLiteral(string literal)
    {
        for (var i = 0; i < literal.Length; i++, _position++)
        {
            if (CurrentOrSpace != literal[i])
                throw Unexpected($"in literal {literal} (expecting '{literal[i]}')");
        }
        return OriginOf(_position - literal.Length, literal.Length);
    }

    private Value ReadNumber()
    {
        var start = _position;
        if (Current == '-')
            _position++;
        if (Peek() == '0')
            _position++;
        else
            SkipDigits("in numeric literal");
        if (Peek() == '.')
        {
            _position++;
            SkipDigits("after decimal point in numeric literal");
        }
        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
                _position++;
            SkipDigits("in exponent of numeric literal");
        }
        var number = _text[start.._position];
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        if (double.IsFinite(value))
            return new FloatValue(value, OriginOf(start, number.Length));
        _problem ??= $"json: cannot unmarshal number {number} into Go value of type float64";
        return NilValue.Instance;
    }

    private void SkipDigits(string place)
    {
        if (!char.IsAsciiDigit(CurrentOrSpace))
            throw Unexpected(place);
        while (char.IsAsciiDigit(Peek()))
            _position++;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private int Open()
    {
        if (++_depth > MaxDepth)
            throw new FunctionException("exceeded max depth");
        _position++;
        SkipSpace();
        return _position - 1;
    }

    private void Close()
    {
        _depth--;
        _position++;
    }

    private void Expect(char character, string place)
    {
        if (Current != character)
            throw Unexpected(place);
        _position++;
    }

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private Origin? OriginOf(int start, int length) => OriginOf(_source.Slice(start, length));

    /// <summary>The one origin of a text, or what its parts were computed from.</summary>
    private static Origin? OriginOf(TextValue text) => text.Segments switch
    {
        [] => null,
        [var only] => only.Origin,
        var segments => Origin.Derive(segments.Select(static segment => segment.Origin)),
    };

    /// <summary>Go's error at the current character, of which it shows the first byte as if that were a character.</summary>
    private FunctionException Unexpected(string place)
    {
        var first = (char)GoBytes.FromText(_text[_position..Math.Min(_position + 2, _text.Length)] + " ")[0];
        var quoted = first switch
        {
            '\'' => @"'\''",
            '"' => "'\"'",
            _ => "'" + GoFormat.Quote(first.ToString())[1..^1] + "'",
        };
        return new FunctionException($"invalid character {quoted} {place}");
    }
}
