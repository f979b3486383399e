using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Suggestions;
using KubeLint.Engine.RuleAssemblies;

namespace KubeLint.Engine.Policy;

/// <summary>The ids and names that configuration and suppressions may use.</summary>
internal sealed class RuleNames
{
    private readonly Dictionary<string, DiagnosticDescriptor> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> _sorted;

    public RuleNames(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        foreach (var descriptor in descriptors)
        {
            _byName.TryAdd(descriptor.Id, descriptor);
            _byName.TryAdd(descriptor.Name, descriptor);
        }
        _sorted = [.. _byName.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether these are all rules that the project has; not so where a rule assembly could not be used.</summary>
    public bool AreComplete { get; init; } = true;

    /// <summary>The rule of an id or of a catalogue name, in any case; null where there is none.</summary>
    public DiagnosticDescriptor? Find(string idOrName) => _byName.GetValueOrDefault(idOrName);

    /// <summary>Whether a text looks like an id of this tool: <c>KL</c> and a digit.</summary>
    public static bool LooksLikeId(string text) =>
        text.Length > 2 && text.StartsWith("KL", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[2]);

    /// <summary>Whether a text looks like an id of a third party: letters and three digits or more, as <c>ACME001</c>.</summary>
    public static bool LooksLikeForeignId(string text) =>
        !LooksLikeId(text) && DescriptorCheck.LooksLikeId(text) && text.Count(char.IsAsciiDigit) >= 3;

    /// <summary>The id or name that a misspelled one most likely means, or null; the same answer in every run.</summary>
    public string? FindClosest(string text)
    {
        if (!LooksLikeId(text))
            return SpellingSuggestion.Find(text, _sorted);
        var letters = text.ToUpperInvariant();
        return SpellingSuggestion.Find(text, _sorted.Where(candidate => LooksLikeId(candidate) && IsNearId(candidate, letters)));
    }

    /// <summary>The half sentence for a message: <c>; did you mean 'KL5001'?</c>, or nothing.</summary>
    public string DidYouMean(string text) => FindClosest(text) is { } closest ? $"; did you mean '{closest}'?" : "";

    /// <summary>Whether all but one character is the same; two ids that differ in two digits have nothing to do with one another.</summary>
    private static bool IsNearId(string candidate, string text)
    {
        var rest = text.ToList();
        return candidate.Count(c => !rest.Remove(c)) <= 1;
    }
}
