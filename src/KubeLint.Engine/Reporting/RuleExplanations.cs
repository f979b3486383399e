using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Policy;
using KubeLint.Rules;

namespace KubeLint.Engine.Reporting;

/// <summary>The rules that can be explained: the catalogue's, and those of third parties.</summary>
/// <param name="others">What the rules of third parties declare.</param>
public sealed class RuleExplanations(ImmutableArray<DiagnosticDescriptor> others)
{
    private readonly RuleNames _names = new([.. RuleCatalog.Descriptors, .. others]);

    /// <summary>Finds a rule by id or name, in any case; null where there is none.</summary>
    public RuleExplanation? Find(string idOrName) => _names.Find(idOrName) is { } descriptor ? RuleExplanation.Of(descriptor) : null;

    /// <summary>The id or name that a misspelled one most likely means, or null.</summary>
    public string? FindClosest(string text) => _names.FindClosest(text);
}
