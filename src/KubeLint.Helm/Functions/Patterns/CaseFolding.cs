using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using KubeLint.Helm.Functions.Texts;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Characters that differ in case only, as Unicode's simple folding has them.</summary>
internal static class CaseFolding
{
    /// <summary>Behind the last script that has cases.</summary>
    private const int End = 0x1F000;

    private static readonly Lazy<FrozenDictionary<int, ImmutableArray<int>>> s_orbits = new(CreateOrbits);

    private static readonly Lazy<ImmutableArray<int>> s_cased = new(static () => [.. s_orbits.Value.Keys.Order()]);

    /// <summary>Ranges with all characters that fold to theirs.</summary>
    public static RuneClass Fold(IEnumerable<(int First, int Last)> ranges)
    {
        var folded = new List<(int First, int Last)>();
        foreach (var range in ranges)
        {
            folded.Add(range);
            var start = s_cased.Value.BinarySearch(range.First);
            for (var i = start < 0 ? ~start : start; i < s_cased.Value.Length && s_cased.Value[i] <= range.Last; i++)
                folded.AddRange(s_orbits.Value[s_cased.Value[i]].Select(static rune => (rune, rune)));
        }
        return new RuneClass(folded);
    }

    private static FrozenDictionary<int, ImmutableArray<int>> CreateOrbits()
    {
        // The Turkish letters without or with a dot fold to themselves only.
        var runes = Enumerable.Range(0, End).Where(static value => Rune.IsValid(value) && value is not 'ı' and not 'İ').Select(static value => new Rune(value));
        return runes
            .GroupBy(static rune => GoCase.ToLower(GoCase.ToUpper(rune)))
            .Select(static orbit => orbit.Select(static rune => rune.Value).ToImmutableArray())
            .Where(static orbit => orbit.Length > 1)
            .SelectMany(static orbit => orbit.Select(rune => KeyValuePair.Create(rune, orbit)))
            .ToFrozenDictionary();
    }
}
