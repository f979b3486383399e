using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A text that is parsed, and the way from its offsets to those of the file that holds it.</summary>
internal sealed class TextOrigin
{
    private readonly TextOrigin? _outer;
    private readonly ScalarContentMap? _map;
    private readonly TextSpan _scalarSpan;

    public TextOrigin(string text) => Text = text;

    public TextOrigin(string text, TextOrigin outer, ScalarContentMap? map, TextSpan scalarSpan)
    {
        Text = text;
        _outer = outer;
        _map = map;
        _scalarSpan = scalarSpan;
    }

    public string Text { get; }

    public TextSpan Map(TextSpan span)
    {
        if (_outer is null)
            return span;
        return _outer.Map(_map is null ? _scalarSpan : _map.Map(span.Start, span.Length));
    }
}
