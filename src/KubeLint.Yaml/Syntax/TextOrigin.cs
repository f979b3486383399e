using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A text that is parsed, and the way from its offsets to those of the file that holds it.</summary>
internal sealed class TextOrigin
{
    private readonly TextOrigin? _outer;
    private readonly OffsetMap? _map;
    private readonly TextSpan _fallback;

    public TextOrigin(string text) => Text = text;

    /// <summary>A text made from a part of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="outer">What it was made from.</param>
    /// <param name="map">The way to the outer text, or null where none is known.</param>
    /// <param name="fallback">The span of the outer text that stands for all that cannot be mapped.</param>
    public TextOrigin(string text, TextOrigin outer, OffsetMap? map, TextSpan fallback)
    {
        Text = text;
        _outer = outer;
        _map = map;
        _fallback = fallback;
    }

    public string Text { get; }

    public bool IsEmbedded => _outer is not null;

    public TextSpan Map(TextSpan span) => _outer is null ? span : _outer.Map(_map?.Map(span) ?? _fallback);
}
