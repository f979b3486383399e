using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>A demand on an explicit value; made by <see cref="Must"/>. Never answers for unknown or missing values.</summary>
public abstract class FlagPredicate
{
    /// <summary>Reads behind "must": <c>be false</c>.</summary>
    public required string Description { get; init; }

    /// <summary>A value that satisfies the demand, for samples; null where the flag must not be there.</summary>
    public string? Good { get; init; }

    /// <summary>A value that violates the demand, for samples; null where only absence does.</summary>
    public string? Bad { get; init; }

    /// <summary>The part of <see cref="Bad"/> that a finding points at: the value, an item of it, or null for the whole flag.</summary>
    public virtual string? BadPart => Bad;

    /// <summary>Finds what is wrong with the values of a flag.</summary>
    /// <param name="facts">The component.</param>
    /// <param name="flag">The flag's upstream name.</param>
    /// <param name="version">The component's version, or null.</param>
    public abstract IEnumerable<FlagViolation> FindViolations(ComponentFacts facts, string flag, KubernetesVersion? version);
}
