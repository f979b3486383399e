using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>A circumstance in which a row says nothing.</summary>
/// <param name="When">The circumstance for the row's page: a clause, as in <c>while the log goes nowhere</c>.</param>
/// <param name="Holds">Whether it is given. Answers true where the facts do not tell.</param>
/// <param name="OnlyWhenUnset">Whether only findings about missing flags are dropped.</param>
public sealed record FlagExemption(string When, Func<ComponentFacts, bool> Holds, bool OnlyWhenUnset = false);
