using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A YAML scalar, resolved as the Kubernetes API server reads it (YAML 1.1).</summary>
public sealed class YamlScalar : YamlNode
{
    private readonly TextOrigin _origin;
    private readonly TextSpan _innerSpan;
    private ScalarKind? _kind;

    internal YamlScalar(TextOrigin origin, TextSpan innerSpan, string? tag, string? anchor, string value, ScalarStyle style)
        : base(origin.Map(innerSpan), tag, anchor)
    {
        _origin = origin;
        _innerSpan = innerSpan;
        Value = value;
        Style = style;
    }

    /// <summary>The text after unquoting, unescaping and folding; line ends are <c>\n</c>.</summary>
    public string Value { get; }

    /// <summary>How the scalar is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>What the scalar resolves to; anything quoted or in a block is text.</summary>
    public ScalarKind Kind => _kind ??= ScalarResolution.Resolve(this);

    /// <summary>Whether the scalar is null.</summary>
    public bool IsNull => Kind == ScalarKind.Null;

    /// <summary>The truth value, or null for any other scalar.</summary>
    public bool? AsBoolean() => Kind == ScalarKind.Boolean ? ScalarResolution.ToBoolean(Value) : null;

    /// <summary>The integer, or null for any other scalar and for one that does not fit 64 bits.</summary>
    public long? AsInteger() => Kind == ScalarKind.Integer ? ScalarResolution.ToInteger(Value) : null;

    /// <summary>
    /// Where a part of <see cref="Value"/> stands in the file. Exact for plain, quoted and literal block scalars
    /// whose text is written as it reads; the span of the whole scalar where escapes or folding lie between.
    /// </summary>
    /// <param name="start">Offset in <see cref="Value"/>.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public TextSpan SpanOf(int start, int length)
    {
        var map = ScalarContentMap.Create(_origin.Text, _innerSpan, this);
        return map is null ? Span : _origin.Map(map.Map(start, length));
    }

    internal TextOrigin CreateEmbeddedOrigin() =>
        new(Value, _origin, ScalarContentMap.Create(_origin.Text, _innerSpan, this), _innerSpan);
}
