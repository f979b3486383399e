using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>A component that a command starts.</summary>
/// <param name="Component">The component.</param>
/// <param name="Arguments">The words behind the program's name.</param>
internal sealed record ProgramCall(Component Component, ImmutableArray<CommandArgument> Arguments)
{
    /// <summary>Assignments before the program, as <c>env A=b</c> has them.</summary>
    public ImmutableArray<CommandArgument> Assignments { get; init; } = [];

    /// <summary>Whether a program of another name runs the component.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether the call stands under a condition of a script.</summary>
    public bool IsConditional { get; init; }
}
