using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Other objects of the set in whose presence a row says nothing.</summary>
/// <param name="When">The circumstance for the row's page: a clause.</param>
/// <param name="Holds">Whether it is given.</param>
public sealed record FlagSetExemption(string When, Func<ResourceSet, bool> Holds);
