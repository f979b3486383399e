using System.Collections.Immutable;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A regular expression as instructions of a machine that follows all ways at once, so that its time is bounded.</summary>
/// <param name="Instructions">The instructions; the first one is the start.</param>
/// <param name="Groups">Names of the groups, the whole match counted as group 0; empty for groups without name.</param>
internal sealed record PatternProgram(ImmutableArray<PatternInstruction> Instructions, ImmutableArray<string> Groups);

/// <summary>What the machine does.</summary>
internal enum PatternOperation
{
    /// <summary>The whole matches.</summary>
    Match,

    /// <summary>Takes a character of a class.</summary>
    Take,

    /// <summary>Goes on where a condition holds.</summary>
    Assert,

    /// <summary>Notes the place as a bound of a group.</summary>
    Save,

    /// <summary>Goes on at one instruction, or else at another.</summary>
    Split,
}

/// <summary>An instruction.</summary>
/// <param name="Operation">What to do.</param>
/// <param name="Next">The instruction to go on with, preferred to <paramref name="Other"/>.</param>
/// <param name="Other">The second choice of <see cref="PatternOperation.Split"/>; -1 where there is none.</param>
/// <param name="Class">What <see cref="PatternOperation.Take"/> takes.</param>
/// <param name="Assertion">The condition of <see cref="PatternOperation.Assert"/>.</param>
/// <param name="Slot">The bound of <see cref="PatternOperation.Save"/>: twice the group, and one more for its end.</param>
internal readonly record struct PatternInstruction(
    PatternOperation Operation,
    int Next,
    int Other = -1,
    RuneClass? Class = null,
    AssertionKind Assertion = default,
    int Slot = 0);
