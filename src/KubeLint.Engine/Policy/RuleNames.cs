using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Policy;

/// <summary>The ids and names that configuration and suppressions may use.</summary>
internal sealed class RuleNames
{
    private const int MaxDistance = 2;

    private readonly Dictionary<string, DiagnosticDescriptor> _byName = new(StringComparer.OrdinalIgnoreCase);

    public RuleNames(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        foreach (var descriptor in descriptors)
        {
            _byName.TryAdd(descriptor.Id, descriptor);
            _byName.TryAdd(descriptor.Name, descriptor);
        }
    }

    /// <summary>The rule of an id or of a catalogue name, in any case; null where there is none.</summary>
    public DiagnosticDescriptor? Find(string idOrName) => _byName.GetValueOrDefault(idOrName);

    /// <summary>Whether a text looks like an id of this tool: <c>KL</c> and a digit.</summary>
    public static bool LooksLikeId(string text) =>
        text.Length > 2 && text.StartsWith("KL", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[2]);

    /// <summary>The id or name that a misspelled one most likely means, or null; the same answer in every run.</summary>
    public string? FindClosest(string text)
    {
        string? closest = null;
        // Two ids that differ in two of four digits have nothing to do with one another.
        var best = LooksLikeId(text) ? MaxDistance : Math.Min(MaxDistance, text.Length / 4) + 1;
        foreach (var candidate in _byName.Keys.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - text.Length) >= best)
                continue;
            var distance = Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < best)
                (closest, best) = (candidate, distance);
        }
        return closest;
    }

    /// <summary>The half sentence for a message: <c>; did you mean 'KL5001'?</c>, or nothing.</summary>
    public string DidYouMean(string text) => FindClosest(text) is { } closest ? $"; did you mean '{closest}'?" : "";

    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
