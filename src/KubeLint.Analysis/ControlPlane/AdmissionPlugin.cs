using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>An admission plugin that ships, or once shipped, with the API server.</summary>
/// <param name="Name">The name.</param>
/// <param name="Since">The first minor that has it, or null: at or before 1.16.</param>
/// <param name="Removed">The first minor that refuses the name, or null.</param>
/// <param name="NeedsConfiguration">Whether it does nothing, or refuses to start, without a configuration file.</param>
public sealed record AdmissionPlugin(string Name, KubernetesVersion? Since, KubernetesVersion? Removed, bool NeedsConfiguration)
{
    /// <summary>The minors in which the API server runs it unasked, the last one included; null is open.</summary>
    public ImmutableArray<(KubernetesVersion? From, KubernetesVersion? To)> DefaultOn { get; init; } = [];

    /// <summary>Whether the API server of a version runs it unasked; an unknown version counts as the newest.</summary>
    public bool IsOnByDefault(KubernetesVersion? version) => DefaultOn.Any(range =>
        version is { } known ? !(known < range.From) && !(known > range.To) : range.To is null);
}
