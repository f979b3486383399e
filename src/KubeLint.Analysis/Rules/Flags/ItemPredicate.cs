using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>A demand on each item of a list, array or map flag; a map's item is <c>key=value</c>.</summary>
internal sealed class ItemPredicate(Func<string, KubernetesVersion?, bool> accepts) : FlagPredicate
{
    private string? _badItem;

    public override string? BadPart => _badItem ?? Bad;

    /// <summary>The bad item of the sample value, where the value has others too.</summary>
    public string? BadItem { init => _badItem = value; }

    public override IEnumerable<FlagViolation> FindViolations(ComponentFacts facts, string flag, KubernetesVersion? version) =>
        from fact in facts.All(flag)
        from item in FlagItem.Read(facts.Component, fact)
        where !item.IsUnknown && item.Text.Length > 0 && !accepts(item.Text, version)
        select new FlagViolation(fact, item.Span, item.Text);
}
