using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>A demand on the value in force of a scalar flag.</summary>
internal sealed class ScalarPredicate(Func<string, bool> accepts) : FlagPredicate
{
    public override IEnumerable<FlagViolation> FindViolations(ComponentFacts facts, string flag, KubernetesVersion? version)
    {
        if (facts.Last(flag) is { Value: Setting<string>.Known { Value.Length: > 0 } known } fact && !accepts(known.Value))
            yield return new(fact, known.Span, known.Value);
    }
}
