using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What the words of a command line mean to the component that gets them.</summary>
/// <param name="Flags">The flags in the order in which they are written.</param>
/// <param name="StrayArguments">The words that are neither flags nor their values.</param>
/// <param name="HidesFlags">Whether a word is a placeholder that may stand for any flag.</param>
public sealed record CommandLine(ImmutableArray<FlagFact> Flags, ImmutableArray<CommandArgument> StrayArguments, bool HidesFlags);
