using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>One rule about flags of a component: one id, one descriptor, one page. Data only; it never knows the carrier.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Severity">The default level.</param>
/// <param name="Title">One line without a full stop.</param>
public sealed record FlagRow(string Id, string Name, DiagnosticSeverity Severity, string Title)
{
    /// <summary>The demands. Each explicit value that violates one is a finding; the missing flags are one finding together.</summary>
    public required ImmutableArray<FlagCheck> Checks { get; init; }

    /// <summary>
    /// What is wrong, behind the component's name in the message: <c>allows anonymous requests</c>. <c>{2}</c> is the
    /// flag as the carrier spells it, <c>{3}</c> the rejected value or item.
    /// </summary>
    public required string Problem { get; init; }

    /// <summary>
    /// What to do: <c>set {2} to false</c>; placeholders as in <see cref="Problem"/>. <c>{--audit-policy-file}</c> is
    /// another flag, which the carrier spells as it spells all.
    /// </summary>
    public required string Advice { get; init; }

    /// <summary>What to do instead where the version is known to be older than the given one; or null.</summary>
    public (KubernetesVersion Before, string Advice)? FormerAdvice { get; init; }

    /// <summary>The components; those of the table unless set.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    /// <summary>The first version for which the row holds, or null. An unknown version counts as the newest.</summary>
    public KubernetesVersion? From { get; init; }

    /// <summary>The first version for which the row no longer holds, or null. It holds for an unknown version: who writes the flag has the old one.</summary>
    public KubernetesVersion? Until { get; init; }

    /// <summary>Where the row stays silent.</summary>
    public ImmutableArray<FlagExemption> Exemptions { get; init; } = [];

    /// <summary>How the message shows a rejected value or item; as it stands unless set.</summary>
    public Func<string, string> DescribeItem { get; init; } = static item => item;

    /// <summary>The level of a finding where it differs from <see cref="Severity"/>, from the component and the finding's flag; null keeps the default.</summary>
    public Func<ComponentFacts, FlagFact?, DiagnosticSeverity?>? Variant { get; init; }

    /// <summary>The level in view of the other objects of the set; null keeps the default.</summary>
    public Func<ComponentFacts, ResourceSet, DiagnosticSeverity?>? VariantInSet { get; init; }

    /// <summary>Other objects of the set in whose presence the row stays silent; or null.</summary>
    public FlagSetExemption? SilentInSet { get; init; }

    /// <summary>Whether the row is judged in view of the whole set.</summary>
    internal bool NeedsSet => VariantInSet is not null || SilentInSet is not null;

    /// <summary>See <see cref="DiagnosticDescriptor.Controls"/>.</summary>
    public ImmutableArray<string> Controls { get; init; } = [];

    /// <summary>Further references behind the component's reference page.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>See <see cref="DiagnosticDescriptor.Peers"/>.</summary>
    public ImmutableArray<string> Peers { get; init; } = [];

    /// <summary>See <see cref="DiagnosticDescriptor.Silences"/>.</summary>
    public ImmutableArray<string> Silences { get; init; } = [];

    /// <summary>Further flags, <c>name=value</c>, without which the row has nothing to judge in a sample.</summary>
    public ImmutableArray<string> SampleFlags { get; init; } = [];

    /// <summary>The version of samples, or null: the newest for which the row holds.</summary>
    public KubernetesVersion? SampleVersion { get; init; }

    /// <summary>Judges a component.</summary>
    /// <param name="facts">The component.</param>
    /// <param name="version">Its version (for etcd etcd's own), or null.</param>
    public IEnumerable<FlagFinding> Judge(ComponentFacts facts, KubernetesVersion? version)
    {
        if (!Holds(version) || Exemptions.Any(e => !e.OnlyWhenUnset && e.Holds(facts)))
            return [];
        var explicitly = Checks
            .SelectMany(check => check.Must.FindViolations(facts, check.Flag, version))
            .Select(v => new FlagFinding(v.Span.Length == 0 ? v.Fact.Span : v.Span, FlagText.Evidence(facts, v.Fact), FlagText.Name(facts, v.Fact), DescribeItem(v.Item), v.Fact));
        return [.. explicitly, .. JudgeUnset(facts, version)];
    }

    /// <summary>The message for a component of a version.</summary>
    /// <param name="nameOf">Spells a flag.</param>
    /// <param name="version">The component's version, or null.</param>
    /// <param name="canExpress">Whether a flag can be set there; null for all. Advice to set another one besides is left out.</param>
    internal string FormatFor(Func<string, string> nameOf, KubernetesVersion? version, Func<string, bool>? canExpress = null)
    {
        var advice = AdviceFor(version);
        if (canExpress is not null)
            advice = FlagText.DropFurtherFlags(advice, flag => !canExpress(flag));
        return $"{{0}} {FlagText.SpellFlags(Problem, nameOf)}; {FlagText.SpellFlags(advice, nameOf)} ({{1}})";
    }

    /// <summary>The message for a setting that makes the flag's value without being one, so that the advice on values does not fit.</summary>
    internal string FormatForTranslated(Func<string, string> nameOf, FlagFact fact)
    {
        var advice = fact.Replacement is { } replacement
            // A message's braces stand for its arguments.
            ? "replace {2} by " + replacement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            : $"change {{2}}, which sets {fact.Name} to {{3}}";
        return $"{{0}} {FlagText.SpellFlags(Problem, nameOf)}; {advice} ({{1}})";
    }

    private string AdviceFor(KubernetesVersion? version) =>
        FormerAdvice is var (before, advice) && version < before ? advice : Advice;

    private IEnumerable<FlagFinding> JudgeUnset(ComponentFacts facts, KubernetesVersion? version)
    {
        var unset = Checks.Where(check => IsUnsetBad(check, facts, version) && !IsReplaced(facts, check)).ToList();
        if (unset.Count == 0 || Exemptions.Any(e => e.OnlyWhenUnset && e.Holds(facts)))
            yield break;
        var empty = unset.Select(check => facts.Last(check.Flag)).FirstOrDefault(fact => fact is not null);
        var names = string.Join(" and ", unset.Select(check => facts.NameOf(check.Flag)));
        var absent = string.Join(" and ", unset.Select(check => FlagText.ShortName(facts, check.Flag)));
        yield return empty is null
            ? new(facts.AnchorOf(unset[0].Flag), absent + (unset.Count == 1 ? " is not set" : " are not set"), names, "", null)
            : new(empty.Span, FlagText.Evidence(facts, empty), names, "", empty);
    }

    private bool Holds(KubernetesVersion? version) =>
        version is not { } known || (!(known < From) && !(known >= Until));

    private static bool IsUnsetBad(FlagCheck check, ComponentFacts facts, KubernetesVersion? version)
    {
        if (check.Unset == Unset.IsFine || (check.UnsetUntil is { } until && !(version < until)))
            return false;
        return facts.Get(check.Flag) switch
        {
            // What the carrier has no place for, its user cannot mend there.
            Setting<string>.Absent => facts.CanExpress(check.Flag) && (check.Unset == Unset.Reports || facts.Completeness == Completeness.Complete),
            // An empty value also takes the place of what a tool provides, unless the tool only adds it.
            Setting<string>.Known { Value.Length: 0 } => !facts.Appended.Contains(check.Flag),
            _ => false,
        };
    }

    private static bool IsReplaced(ComponentFacts facts, FlagCheck check) =>
        check.DefersTo.Any(flag => !facts.IsUnset(flag) && !facts.IsSwitchedOff(flag));
}
