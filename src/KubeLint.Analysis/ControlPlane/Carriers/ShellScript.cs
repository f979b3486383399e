using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>A shell text split into the words of its simple commands.</summary>
/// <param name="Commands">The commands in the order in which they are written.</param>
/// <param name="HasConditions">Whether some of them run only under a condition.</param>
internal sealed record ShellScript(ImmutableArray<ImmutableArray<CommandArgument>> Commands, bool HasConditions);
