using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Demands an item in a list. A list with an unknown item, or one that a tool adds to, may have it.</summary>
internal sealed class ContainPredicate(string wanted) : FlagPredicate
{
    public override IEnumerable<FlagViolation> FindViolations(ComponentFacts facts, string flag, KubernetesVersion? version)
    {
        if (facts.Appended.Contains(flag) || facts.Last(flag) is not { } last)
            yield break;
        var items = facts.All(flag).SelectMany(fact => FlagItem.Read(facts.Component, fact)).Where(item => item.Text.Length > 0 || item.IsUnknown).ToList();
        if (items.Count == 0 || items.Any(item => item.IsUnknown || item.Text == wanted))
            yield break;
        yield return new(last, last.Value is Setting<string>.Known known ? known.Span : last.Span, wanted);
    }
}
