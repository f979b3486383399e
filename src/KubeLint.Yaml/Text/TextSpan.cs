namespace KubeLint.Yaml.Text;

/// <summary>A range of a <see cref="SourceFile"/>'s text.</summary>
/// <param name="Start">Zero-based offset of the first character, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units; zero marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Makes a span from two offsets.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>Whether <paramref name="other"/> lies within this span; a span contains itself.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
