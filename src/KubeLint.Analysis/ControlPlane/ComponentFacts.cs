using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What one carrier tells about one component. Rules ask this and never know the carrier.</summary>
public sealed record ComponentFacts
{
    /// <summary>The component.</summary>
    public required Component Component { get; init; }

    /// <summary>The carrier's name for messages and tests, as <c>static-pod</c> or <c>kubeadm</c>.</summary>
    public required string Carrier { get; init; }

    /// <summary>The object that carries the settings.</summary>
    public required Resource Resource { get; init; }

    /// <summary>What an absent flag means.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>Where a finding about a missing flag points: the key of the argument list or section.</summary>
    public required TextSpan Anchor { get; init; }

    /// <summary>The flags in the order of their weight, the last of a scalar flag wins; a repeated flag stands here repeatedly.</summary>
    public ImmutableArray<FlagFact> Flags { get; init; } = [];

    /// <summary>All words of the command line, flags or not; empty for carriers that have none.</summary>
    public ImmutableArray<CommandArgument> Arguments { get; init; } = [];

    /// <summary>The words of <see cref="Arguments"/> behind the program's name that are neither flags nor their values.</summary>
    public ImmutableArray<CommandArgument> StrayArguments { get; init; } = [];

    /// <summary>The section of extra arguments in which the flags are entries, or null where the carrier has no such section or it is missing.</summary>
    public ExtraArguments? ExtraArguments { get; init; }

    /// <summary>The path of <see cref="ExtraArguments"/>, also where the section is missing: <c>apiServer.extraArgs</c>; null where the carrier has no such section.</summary>
    public string? ExtraArgumentsPath { get; init; }

    /// <summary>Whether the section at <see cref="ExtraArgumentsPath"/> is a list of <c>flag=value</c> texts.</summary>
    public bool HasTextArguments { get; init; }

    /// <summary>Whether a program of another name runs the component (<c>hyperkube</c>, a wrapper), which can have flags of its own.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Flags that the tool, or a configuration file beside the flags, sets when they are absent here.</summary>
    public FrozenSet<string> Provided { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Flags that the tool sets itself and to whose list a value here is only appended.</summary>
    public FrozenSet<string> Appended { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The Kubernetes (for etcd: etcd's own) version that the carrier names, or null.</summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>Why absent flags cannot be judged although the carrier is complete (a placeholder argument, a configuration file beside it); or null.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Where a finding about a missing flag points where that is not <see cref="Anchor"/>: a nested field has the key of its deepest section that exists.</summary>
    public FrozenDictionary<string, TextSpan> FlagAnchors { get; init; } = FrozenDictionary<string, TextSpan>.Empty;

    /// <summary>How a tool's own configuration spells the flags for which it has a field: <c>anonymous-auth</c> to <c>spec.kubeAPIServer.anonymousAuth</c>.</summary>
    public FrozenDictionary<string, string> FieldPaths { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether the settings are those of a configuration file, whose defaults can differ from the flags'.</summary>
    public bool IsConfigurationFile { get; init; }

    /// <summary>How messages call the component: <c>kube-apiserver</c>.</summary>
    public string DisplayName => Component.BinaryName();

    /// <summary>How the carrier spells a flag: <c>--anonymous-auth</c>, <c>apiServer.extraArgs.anonymous-auth</c>, <c>authentication.anonymous.enabled</c>.</summary>
    public string NameOf(string flag)
    {
        if (FieldPaths.TryGetValue(flag, out var path))
            return path;
        if (IsConfigurationFile && ConfigurationFields.Find(Component, flag) is { } field)
            return field.Path;
        return ArgumentNameOf(flag);
    }

    /// <summary>How the carrier spells a flag among its arguments, also where it has a field for it: <c>--anonymous-auth</c>, <c>anonymous-auth in kube-apiserver-arg</c>.</summary>
    public string ArgumentNameOf(string flag) => ExtraArgumentsPath switch
    {
        null => "--" + flag,
        var path when HasTextArguments => $"{flag} in {path}",
        var path => $"{path}.{flag}",
    };

    /// <summary>Whether the carrier can set a flag: a tool that has fields and no section of extra arguments sets those it has fields for.</summary>
    public bool CanExpress(string flag) => FieldPaths.Count == 0 || ExtraArgumentsPath is not null || FieldPaths.ContainsKey(flag);

    /// <summary>
    /// The value in force of a scalar flag. Absent only where the component's default (or, in an overlay, nothing at
    /// all) takes its place; unknown where the tool provides a value or where the carrier does not tell.
    /// </summary>
    public Setting<string> Get(string flag)
    {
        for (var i = Flags.Length - 1; i >= 0; i--)
        {
            if (Flags[i].Name == flag)
                return Flags[i].Value;
        }
        var anchor = AnchorOf(flag);
        if (IsConfigurationFile && ConfigurationFields.Find(Component, flag) is null)
            return new Setting<string>.Unknown("a flag that the file has no field for", anchor);
        if (Unreadable is not null)
            return new Setting<string>.Unknown(Unreadable, anchor);
        if (Completeness == Completeness.Partial)
            return new Setting<string>.Unknown("a part of the settings", anchor);
        return Provided.Contains(flag)
            ? new Setting<string>.Unknown("set by the tool", anchor)
            : new Setting<string>.Absent(anchor);
    }

    /// <summary>Where a finding about a missing flag points.</summary>
    public TextSpan AnchorOf(string flag) => FlagAnchors.TryGetValue(flag, out var anchor) ? anchor : Anchor;

    /// <summary>Every occurrence of a flag.</summary>
    public IEnumerable<FlagFact> All(string flag) => Flags.Where(f => f.Name == flag);

    /// <summary>The occurrence of a scalar flag that counts, or null.</summary>
    public FlagFact? Last(string flag) => Flags.LastOrDefault(f => f.Name == flag);

    /// <summary>Whether the flag is written here, whatever its value.</summary>
    public bool Has(string flag) => Flags.Any(f => f.Name == flag);
}
