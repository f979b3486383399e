using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Suggestions;

namespace KubeLint.Engine.Policy;

/// <summary>The checks of other linters, and the rules that stand for them: what the descriptors name as their peers.</summary>
internal sealed partial class PeerChecks
{
    public const string Checkov = "checkov";
    public const string KubeLinter = "kube-linter";
    public const string KubeScore = "kube-score";
    public const string Polaris = "polaris";
    public const string Trivy = "trivy";

    private readonly ILookup<string, DiagnosticDescriptor> _byName;
    private readonly ILookup<string, DiagnosticDescriptor> _byBareName;
    private readonly ILookup<string, DiagnosticDescriptor> _byPeer;
    private readonly ImmutableArray<string> _names;

    public PeerChecks(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var pairs = descriptors.SelectMany(static descriptor => descriptor.Peers.Select(name => (Name: name, Rule: descriptor))).ToList();
        _byName = pairs.ToLookup(static pair => Normalize(pair.Name), static pair => pair.Rule, StringComparer.Ordinal);
        _byBareName = pairs.ToLookup(static pair => Bare(Normalize(pair.Name)), static pair => pair.Rule, StringComparer.Ordinal);
        _byPeer = pairs.ToLookup(static pair => pair.Name[..^(Bare(pair.Name).Length + 1)], static pair => pair.Rule, StringComparer.Ordinal);
        _names = [.. pairs.Select(static pair => pair.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rules that stand for a check; none for a check that is unknown, or that no rule stands for.</summary>
    /// <param name="peer">The linter, as descriptors write it.</param>
    /// <param name="check">The check in any case; Trivy's also as <c>AVD-KSV-0017</c> and <c>KSV017</c>.</param>
    public IEnumerable<DiagnosticDescriptor> Find(string peer, string check) => _byName[Normalize($"{peer}:{check}")];

    /// <summary>The rules that stand for any check of a linter.</summary>
    public IEnumerable<DiagnosticDescriptor> FindAll(string peer) => _byPeer[peer].Distinct();

    /// <summary>The rules of a check as people write it: <c>trivy:KSV-0017</c>, or <c>KSV-0017</c> alone.</summary>
    public ImmutableArray<DiagnosticDescriptor> Find(string name)
    {
        var lookup = name.Contains(':', StringComparison.Ordinal) ? _byName : _byBareName;
        return [.. lookup[Normalize(name)].DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>The check that a misspelt one most likely means, with or without its linter as asked; or null.</summary>
    public string? FindClosest(string name) =>
        SpellingSuggestion.Find(name, name.Contains(':', StringComparison.Ordinal) ? _names : _names.Select(Bare));

    private static string Bare(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Normalize(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return TrivyId().Match(lower) is { Success: true } id
            ? string.Create(CultureInfo.InvariantCulture, $"{id.Groups["peer"].Value}{id.Groups["family"].Value}-{int.Parse(id.Groups["number"].ValueSpan, CultureInfo.InvariantCulture):0000}")
            : lower;
    }

    [GeneratedRegex(@"\A(?<peer>trivy:|)(?:avd-)?(?<family>ksv|kcv)-?(?<number>\d{1,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrivyId();
}
