using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Demands that a flag is set (whatever its value), or that it is not.</summary>
internal sealed class PresencePredicate(bool present) : FlagPredicate
{
    public override string? BadPart => null;

    public override IEnumerable<FlagViolation> FindViolations(ComponentFacts facts, string flag, KubernetesVersion? version)
    {
        if (!present && facts.Last(flag) is { Value: Setting<string>.Known { Value.Length: > 0 } known } fact)
            yield return new(fact, fact.Span, known.Value);
    }
}
