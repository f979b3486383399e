using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>A field of pods that a control of the Pod Security Standards restricts.</summary>
public sealed record PodSecurityField
{
    /// <summary>Whose field it is.</summary>
    public required PodSecurityFieldOwner Owner { get; init; }

    /// <summary>The keys that lead to it from the pod specification or the container; <c>add[*]</c> is each item of a list. For an annotation its name, <c>*</c> at the end.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>The values that pass; empty where any value but the forbidden ones does.</summary>
    public FrozenSet<string> Allowed { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The beginnings of further values that pass.</summary>
    public ImmutableArray<string> AllowedPrefixes { get; init; } = [];

    /// <summary>The values that do not pass.</summary>
    public FrozenSet<string> Forbidden { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The keys that an item must not have.</summary>
    public FrozenSet<string> ForbiddenKeys { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The value that a list must hold, or null.</summary>
    public string? MustContain { get; init; }

    /// <summary>Whether a container or pod without the field violates the control.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the pod's own value stands in for a container's missing one.</summary>
    public bool HasPodDefault { get; init; }

    /// <summary>The field as a message names it: <c>securityContext.capabilities.add</c>.</summary>
    public string DisplayPath => string.Join('.', Path).Replace("[*]", "", StringComparison.Ordinal);

    /// <summary>Whether a written value passes.</summary>
    public bool Allows(YamlScalar value)
    {
        var text = value.AsBoolean() is { } boolean ? (boolean ? "true" : "false") : value.AsInteger()?.ToString(CultureInfo.InvariantCulture) ?? value.Value;
        if (Forbidden.Count > 0)
            return !Forbidden.Contains(text);
        return Allowed.Contains(text) || AllowedPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal));
    }
}
