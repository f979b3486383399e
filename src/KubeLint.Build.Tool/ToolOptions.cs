using System.Text;

namespace KubeLint.Build;

/// <summary>
/// The options of a run as <c>kubelint build</c> reads them: a line each, a name and its values with blanks between. Values
/// are percent-encoded, so that line breaks, blanks and letters of all scripts arrive as they are.
/// </summary>
internal sealed class ToolOptions
{
    private readonly StringBuilder _text = new();

    public void Add(string name, params string[] values)
    {
        _text.Append(name);
        foreach (var value in values)
            _text.Append(' ').Append(Uri.EscapeDataString(value));
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();
}
