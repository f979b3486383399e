using System.Collections.Immutable;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>What a row demands of one flag.</summary>
/// <param name="Flag">The upstream name without dashes.</param>
/// <param name="Must">What an explicit value must be.</param>
/// <param name="Unset">What a missing (or empty) one means.</param>
public sealed record FlagCheck(string Flag, FlagPredicate Must, Unset Unset = Unset.IsFine)
{
    /// <summary>Flags that take this one's place: while one of them is set, or may be, its absence means nothing.</summary>
    public ImmutableArray<string> DefersTo { get; init; } = [];

    /// <summary>The first version whose default is good: absence is reported only for a known version before it. Null: for all.</summary>
    public KubernetesVersion? UnsetUntil { get; init; }

    /// <summary>A value that satisfies the check; null leaves the flag out. Taken from <see cref="Must"/> unless set.</summary>
    public string? Good { get; init; } = Must.Good;

    /// <summary>A value that violates the check; null leaves the flag out. Taken from <see cref="Must"/> unless set.</summary>
    public string? Bad { get; init; } = Must.Bad;
}
