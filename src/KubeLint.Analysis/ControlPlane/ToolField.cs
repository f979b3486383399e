using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>A field of a tool's own configuration that sets a flag of a component.</summary>
/// <param name="Path">Where it stands, from the object's root: <c>spec.kubeAPIServer.anonymousAuth</c>; <c>[*]</c> behind a key stands for each item of its list.</param>
/// <param name="Component">The component, or null where the field reaches all of them.</param>
/// <param name="Flag">The upstream flag.</param>
internal sealed record ToolField(string Path, Component? Component, string Flag)
{
    /// <summary>What the field's values become where they are not passed on as written; empty for a field that is.</summary>
    public FrozenDictionary<string, string> Values { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What the flag becomes when the field is there, whatever it holds; or null.</summary>
    public string? WhenPresent { get; init; }

    /// <summary>What to write in its place where it is wrong whatever it holds; or null.</summary>
    public string? Replacement { get; init; }

    /// <summary>Whether the tool replaces what the user writes.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The only values that the tool replaces, where it does not replace all.</summary>
    public ImmutableArray<string> IgnoredValues { get; init; } = [];

    /// <summary>The first Kubernetes version for which it replaces them, or null: for all.</summary>
    public KubernetesVersion? IgnoredFrom { get; init; }

    /// <summary>The first Kubernetes version for which the tool does not pass the field on, or null. An unknown version counts as an older one: who writes the field has it.</summary>
    public KubernetesVersion? Until { get; init; }

    /// <summary>Whether the field's value is added to the list that the tool sets itself.</summary>
    public bool IsAppended { get; init; }

    /// <summary>The field that must be true for this one to have an effect; null where there is none.</summary>
    public string? Switch { get; init; }
}
