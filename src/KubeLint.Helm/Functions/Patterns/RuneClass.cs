using System.Collections.Immutable;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A set of characters.</summary>
internal sealed class RuneClass
{
    public const int MaxRune = 0x10FFFF;

    private const int AsciiBits = 64;

    private readonly ulong _low;
    private readonly ulong _high;

    /// <param name="ranges">Pairs of first and last character, in any order.</param>
    public RuneClass(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach (var range in ranges.Where(static range => range.First <= range.Last).OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }
        Ranges = merged.DrainToImmutable();
        for (var rune = 0; rune < AsciiBits; rune++)
        {
            _low |= Search(rune) ? 1UL << rune : 0;
            _high |= Search(rune + AsciiBits) ? 1UL << rune : 0;
        }
    }

    /// <summary>Everything.</summary>
    public static RuneClass Any { get; } = new([(0, MaxRune)]);

    /// <summary>Everything but a line feed.</summary>
    public static RuneClass AnyInLine { get; } = new RuneClass([('\n', '\n')]).Negate();

    /// <summary>The characters as ranges in order, which neither overlap nor touch.</summary>
    public ImmutableArray<(int First, int Last)> Ranges { get; }

    public bool Contains(int rune) => rune switch
    {
        < AsciiBits => (_low >> rune & 1) != 0,
        < 2 * AsciiBits => (_high >> (rune - AsciiBits) & 1) != 0,
        _ => Search(rune),
    };

    public RuneClass Negate()
    {
        var gaps = new List<(int First, int Last)>(Ranges.Length + 1);
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            gaps.Add((next, first - 1));
            next = last + 1;
        }
        gaps.Add((next, MaxRune));
        return new RuneClass(gaps);
    }

    private bool Search(int rune)
    {
        var low = 0;
        var high = Ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune < Ranges[middle].First)
                high = middle - 1;
            else if (rune > Ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
