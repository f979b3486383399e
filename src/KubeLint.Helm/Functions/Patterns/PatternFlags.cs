namespace KubeLint.Helm.Functions.Patterns;

/// <summary>What <c>(?imsU)</c> turns on.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,

    /// <summary><c>i</c></summary>
    IgnoreCase = 1,

    /// <summary><c>m</c>: the anchors match at lines.</summary>
    Multiline = 2,

    /// <summary><c>s</c>: the dot matches a line feed.</summary>
    DotAll = 4,

    /// <summary><c>U</c>: greedy and not are swapped.</summary>
    Ungreedy = 8,
}
