using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A YAML scalar, resolved as the Kubernetes API server reads it (YAML 1.1).</summary>
public sealed class YamlScalar : YamlNode
{
    private readonly TextOrigin _origin;
    private readonly TextSpan _innerSpan;

    // The kind plus one; a single write, because nodes are read by several threads.
    private int _resolved;

    // Made when first asked for; whoever else makes it at the same time makes the same.
    private OffsetMap? _content;

    internal YamlScalar(TextOrigin origin, TextSpan innerSpan, string? tag, string? anchor, string value, ScalarStyle style)
        : base(origin.Map(innerSpan), tag, anchor)
    {
        _origin = origin;
        _innerSpan = innerSpan;
        Style = style;
        Value = value;
    }

    /// <summary>The text after unquoting, unescaping and folding; line ends are <c>\n</c>.</summary>
    public string Value { get; }

    /// <summary>How the scalar is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>What the scalar resolves to; anything quoted or in a block is text.</summary>
    public ScalarKind Kind
    {
        get
        {
            if (_resolved == 0)
                _resolved = (int)ScalarResolution.Resolve(this) + 1;
            return (ScalarKind)(_resolved - 1);
        }
    }

    /// <summary>Whether the scalar is null.</summary>
    public bool IsNull => Kind == ScalarKind.Null;

    /// <summary>The truth value, or null for any other scalar.</summary>
    public bool? AsBoolean() => Kind == ScalarKind.Boolean ? ScalarResolution.ToBoolean(Value) : null;

    /// <summary>The integer, or null for any other scalar and for one that does not fit 64 bits.</summary>
    public long? AsInteger() => Kind == ScalarKind.Integer ? ScalarResolution.ToInteger(Value) : null;

    /// <summary>
    /// Where a part of <see cref="Value"/> stands in the file, in every style: an escape or a folded line end counts
    /// as a whole.
    /// </summary>
    /// <param name="start">Offset in <see cref="Value"/>.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public TextSpan SpanOf(int start, int length) =>
        MapContent().Map(new TextSpan(start, length)) is { } span ? _origin.Map(span) : Span;

    /// <summary>A part of the value as a scalar of its own, at its place.</summary>
    /// <param name="start">Offset in <see cref="Value"/>.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    /// <param name="value">What the part stands for where that is not its text, as behind an escape; or null.</param>
    public YamlScalar Slice(int start, int length, string? value = null) =>
        new(_origin, MapContent().Map(new TextSpan(start, length)) ?? _innerSpan, null, null, value ?? Value.Substring(start, length), ScalarStyle.Plain);

    /// <summary>What the value decodes to, as a text of its own to be parsed: all of it stands where the scalar does.</summary>
    internal TextOrigin CreateDecodedOrigin(string text) => new(text, _origin, null, _innerSpan);

    /// <summary>The value as a text of its own to be parsed.</summary>
    internal TextOrigin CreateEmbeddedOrigin() => new(Value, _origin, MapContent(), _innerSpan);

    /// <summary>The way from the value to the text; empty where the two cannot be walked side by side.</summary>
    private OffsetMap MapContent() => _content ??= (Style is ScalarStyle.Literal or ScalarStyle.Folded
        ? BlockScalarContent.Map(_origin.Text, _innerSpan, Value)
        : FlowScalarContent.Map(_origin.Text, _innerSpan, Value, Style)) ?? OffsetMap.Empty;
}
