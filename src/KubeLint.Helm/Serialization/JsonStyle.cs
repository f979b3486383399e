namespace KubeLint.Helm.Serialization;

/// <summary>The forms in which templates can ask for JSON.</summary>
internal enum JsonStyle
{
    /// <summary>One line, with the characters escaped that mean something in HTML.</summary>
    Compact,

    /// <summary>One line, with nothing escaped for HTML.</summary>
    Raw,

    /// <summary>As <see cref="Compact"/>, one entry a line, two spaces a level.</summary>
    Indented,
}
