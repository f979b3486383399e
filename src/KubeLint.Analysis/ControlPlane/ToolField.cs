using System.Collections.Frozen;

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

    /// <summary>Whether the tool replaces what the user writes.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether the field's value is added to the list that the tool sets itself.</summary>
    public bool IsAppended { get; init; }
}
