namespace KubeLint.Yaml.Syntax;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block with <c>|</c>.</summary>
    Literal,

    /// <summary>A block with <c>&gt;</c>.</summary>
    Folded,
}
