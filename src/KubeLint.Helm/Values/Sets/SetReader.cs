using System.Text;

namespace KubeLint.Helm.Values.Sets;

/// <summary>Reads the characters of a <c>--set</c> text.</summary>
/// <param name="text">The text.</param>
/// <param name="hasEscapes">Whether a backslash takes the character behind it as it is; not so in <c>--set-literal</c>.</param>
internal sealed class SetReader(string text, bool hasEscapes)
{
    private int _position;

    public bool IsAtEnd => _position >= text.Length;

    public ReadOnlySpan<char> Rest => text.AsSpan(_position);

    /// <summary>Reads up to one of several characters and over it.</summary>
    /// <returns>The text before it, and the character; null at the end.</returns>
    public (string Text, char? Stop) ReadUntil(ReadOnlySpan<char> stops)
    {
        var read = new StringBuilder();
        while (_position < text.Length)
        {
            var character = text[_position++];
            if (stops.Contains(character))
                return (read.ToString(), character);
            if (character != '\\' || !hasEscapes)
                read.Append(character);
            else if (_position < text.Length)
                read.Append(text[_position++]);
        }
        return (read.ToString(), null);
    }

    public string ReadToEnd()
    {
        var rest = text[_position..];
        _position = text.Length;
        return rest;
    }

    public bool TryRead(char character)
    {
        if (IsAtEnd || text[_position] != character)
            return false;
        _position++;
        return true;
    }

    public void Skip(int length) => _position += length;

    /// <summary>Reads white space and a comma behind it; false where anything else follows.</summary>
    public bool TryReadSeparator()
    {
        while (!IsAtEnd)
        {
            if (TryRead(','))
                return true;
            if (!char.IsWhiteSpace(text[_position]))
                return false;
            _position++;
        }
        return true;
    }
}
