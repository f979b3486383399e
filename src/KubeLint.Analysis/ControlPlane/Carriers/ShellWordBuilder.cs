using System.Text;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Collects one word of a shell text with the offset of each of its characters.</summary>
internal sealed class ShellWordBuilder(CommandArgument script)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private int _start = -1;

    /// <summary>Whether a word has begun; two quotes alone are an empty word.</summary>
    public bool IsOpen => _start >= 0;

    public bool IsNumber => _text.Length > 0 && _text.ToString().All(char.IsAsciiDigit);

    public bool IsUnknown { get; set; }

    public void Open(int offset)
    {
        if (_start < 0)
            _start = offset;
    }

    public void Append(char c, int offset)
    {
        Open(offset);
        _text.Append(c);
        _offsets.Add(offset);
    }

    public void Clear()
    {
        _text.Clear();
        _offsets.Clear();
        _start = -1;
        IsUnknown = false;
    }

    /// <summary>Ends the word; null where none has begun.</summary>
    public CommandArgument? Finish()
    {
        if (!IsOpen)
            return null;
        var text = _text.ToString();
        var first = _offsets.Count == 0 ? _start : _offsets[0];
        var end = _offsets.Count == 0 ? _start : _offsets[^1] + 1;
        var word = new CommandArgument(text, script.SpanOf(first, end - first), IsUnknown || Placeholder.IsUnknown(text));
        if (script.Origin is var (scalar, offset) && script.Offsets.IsEmpty)
        {
            var isVerbatim = end - first == text.Length;
            word = word with
            {
                Origin = (scalar, offset + first),
                Offsets = isVerbatim ? [] : [.. _offsets.Select(o => o + offset)],
            };
        }
        Clear();
        return word;
    }
}
