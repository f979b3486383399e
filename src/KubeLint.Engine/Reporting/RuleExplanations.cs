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
    private readonly PeerChecks _checks = new([.. RuleCatalog.Descriptors, .. others]);

    /// <summary>Finds a rule by id or name, in any case; null where there is none.</summary>
    public RuleExplanation? Find(string idOrName) => _names.Find(idOrName) is { } descriptor ? RuleExplanation.Of(descriptor) : null;

    /// <summary>Finds the rules that stand for another linter's check, in the order of their ids; none for a check that no rule stands for.</summary>
    /// <param name="check">The check in any case, with its linter or without: <c>kube-linter:wildcard-in-rules</c>, <c>CKV_K8S_49</c>.</param>
    public ImmutableArray<RuleExplanation> FindByPeer(string check) => [.. _checks.Find(check).Select(RuleExplanation.Of)];

    /// <summary>The id, name or check that a misspelled one most likely means, or null.</summary>
    public string? FindClosest(string text) => _names.FindClosest(text) ?? _checks.FindClosest(text);
}
