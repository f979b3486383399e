using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Cuts a text at byte offsets that only grow, without counting from its beginning each time.</summary>
internal sealed class ByteCutter(TextValue value)
{
    private readonly bool _isAscii = System.Text.Ascii.IsValid(value.Text);
    private int _bytes;
    private int _position;

    /// <summary>The part between two byte offsets, the first of which is not before the end of the last part.</summary>
    public TextValue Cut(int start, int end)
    {
        if (_isAscii)
            return value.Slice(start, end - start);
        Advance(start);
        var (bytes, position) = (_bytes, _position);
        Advance(end);
        if (bytes == start && _bytes == end)
            return value.Slice(position, _position - position);
        // A character is cut: its bytes stand alone. Look at the characters around only.
        var last = Math.Min(value.Text.Length, _position + GoBytes.CharCountAt(value.Text, Math.Min(_position, value.Text.Length - 1)));
        var around = value.Slice(position, last - position);
        return GoBytes.Slice(around, start - bytes, end - bytes);
    }

    /// <summary>Goes to the last character that begins at or before a byte offset.</summary>
    private void Advance(int offset)
    {
        while (_position < value.Text.Length)
        {
            var length = GoBytes.ByteCountAt(value.Text, _position);
            if (_bytes + length > offset)
                return;
            _bytes += length;
            _position += GoBytes.CharCountAt(value.Text, _position);
        }
    }
}
