namespace KubeLint.Helm.Origins;

/// <summary>A run of characters of one origin.</summary>
/// <param name="Start">Offset in the text, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units; at least one.</param>
/// <param name="Origin">The value that the run is or was computed from; null for text of a template and for what a function adds.</param>
/// <param name="Offset">Where the run begins in its origin's text, or in the literal text of its site.</param>
/// <param name="Site">The place in a template that printed the run; null until it is printed.</param>
internal readonly record struct Segment(int Start, int Length, Origin? Origin, int Offset, Site? Site)
{
    public int End => Start + Length;
}
