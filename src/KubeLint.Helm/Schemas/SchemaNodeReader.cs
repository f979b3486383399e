using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Schemas;

/// <summary>Reads JSON with places.</summary>
internal ref struct SchemaNodeReader
{
    private const int MaxDepth = 256;

    private readonly byte[] _bytes;
    private readonly bool _isAscii;
    private Utf8JsonReader _reader;
    private int _byteOffset;
    private int _charOffset;

    private SchemaNodeReader(string text)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        _isAscii = _bytes.Length == text.Length;
        _reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong, and where; null where nothing is.</param>
    /// <returns>The value, or null.</returns>
    public static SchemaNode? Read(string text, out (string Message, TextSpan Span)? error)
    {
        error = null;
        var reader = new SchemaNodeReader(text);
        try
        {
            reader._reader.Read();
            var node = reader.ReadNode();
            reader._reader.Read();
            return node;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var offset = reader.ToChars((int)reader._reader.BytesConsumed);
            error = (exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.'), new TextSpan(offset, 0));
            return null;
        }
    }

    private SchemaNode ReadNode()
    {
        var start = ToChars((int)_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(start);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<SchemaNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode());
                return new SchemaNode(JsonValueKind.Array, SpanFrom(start)) { Items = items.ToImmutable() };
            case JsonTokenType.String:
                return new SchemaNode(JsonValueKind.String, SpanFrom(start)) { Text = _reader.GetString()! };
            case JsonTokenType.Number:
                return new SchemaNode(JsonValueKind.Number, SpanFrom(start)) { Number = _reader.GetDouble() };
            case JsonTokenType.True:
                return new SchemaNode(JsonValueKind.True, SpanFrom(start));
            case JsonTokenType.False:
                return new SchemaNode(JsonValueKind.False, SpanFrom(start));
            default:
                return new SchemaNode(JsonValueKind.Null, SpanFrom(start));
        }
    }

    private SchemaNode ReadObject(int start)
    {
        var members = new List<KeyValuePair<string, SchemaNode>>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            _reader.Read();
            members.Add(KeyValuePair.Create(name, ReadNode()));
        }
        var node = new SchemaNode(JsonValueKind.Object, SpanFrom(start));
        foreach (var (name, member) in members)
            node.Add(name, member);
        return node;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, ToChars((int)_reader.BytesConsumed));

    /// <summary>The offset in UTF-16 units; offsets are asked for in rising order, but for the start of what was just read.</summary>
    private int ToChars(int offset)
    {
        if (_isAscii)
            return offset;
        if (offset < _byteOffset)
            return _charOffset - Encoding.UTF8.GetCharCount(_bytes, offset, _byteOffset - offset);
        _charOffset += Encoding.UTF8.GetCharCount(_bytes, _byteOffset, offset - _byteOffset);
        _byteOffset = offset;
        return _charOffset;
    }
}
