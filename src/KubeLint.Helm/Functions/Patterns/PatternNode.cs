using System.Collections.Immutable;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A part of a regular expression.</summary>
internal abstract record PatternNode
{
    /// <summary>Whether it can match nothing at all.</summary>
    public abstract bool IsNullable { get; }
}

/// <summary>One character of a class; a literal is a class of one.</summary>
internal sealed record PatternCharacter(RuneClass Class) : PatternNode
{
    public override bool IsNullable => false;
}

/// <summary>Nothing, at a place that a condition holds for.</summary>
internal sealed record PatternAssertion(AssertionKind Kind) : PatternNode
{
    public override bool IsNullable => true;
}

/// <summary>A group that captures.</summary>
internal sealed record PatternGroup(int Index, PatternNode Content) : PatternNode
{
    public override bool IsNullable => Content.IsNullable;
}

/// <summary>One after the other; nothing where there are none.</summary>
internal sealed record PatternSequence(ImmutableArray<PatternNode> Parts) : PatternNode
{
    public override bool IsNullable { get; } = Parts.All(static part => part.IsNullable);
}

/// <summary>One of several, the first that matches.</summary>
internal sealed record PatternChoice(ImmutableArray<PatternNode> Options) : PatternNode
{
    public override bool IsNullable { get; } = Options.Any(static option => option.IsNullable);
}

/// <summary>Something several times.</summary>
/// <param name="Content">What is repeated.</param>
/// <param name="Min">How often at least.</param>
/// <param name="Max">How often at most; null for any number.</param>
/// <param name="IsGreedy">Whether more are tried before fewer.</param>
/// <param name="IsCounted">Whether it is written with braces.</param>
internal sealed record PatternRepetition(PatternNode Content, int Min, int? Max, bool IsGreedy, bool IsCounted) : PatternNode
{
    public override bool IsNullable { get; } = Min == 0 || Content.IsNullable;
}

/// <summary>Conditions on a place in the text.</summary>
internal enum AssertionKind
{
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NoWordBoundary,
}
