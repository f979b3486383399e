namespace KubeLint.Helm.Serialization;

/// <summary>How a scalar is written.</summary>
internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
}
