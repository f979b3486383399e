using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Rules.Tests.Flags.Carriers;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>A place where flags live, as the matrix writes it.</summary>
/// <param name="Name">What the test output calls it.</param>
/// <param name="Completeness">What an absent flag means there.</param>
/// <param name="Write">Writes a manifest with the flags, or gives null where the place does not hold the component or one of the flags.</param>
internal sealed record FlagCarrier(
    string Name,
    Completeness Completeness,
    Func<Component, KubernetesVersion, IReadOnlyList<(string Flag, string Value)>, string?> Write)
{
    /// <summary>Every place that a class of this assembly names.</summary>
    public static IReadOnlyList<FlagCarrier> All { get; } =
    [
        .. typeof(FlagCarrier).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFlagCarrierSource)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => ((IFlagCarrierSource)Activator.CreateInstance(type)!).Carriers),
    ];

    /// <summary>The text that a finding about a flag, or about a part of its value, points at: component, flag, value and the part, which is null for the whole flag.</summary>
    public Func<Component, string, string, string?, string> TextOf { get; init; } = static (_, flag, _, part) => part ?? flag;

    /// <summary>Whether the text at hand is not the flag's own value, so that a message does not repeat it.</summary>
    public Func<Component, string, string, bool> Translates { get; init; } = static (_, _, _) => false;

    /// <summary>Whether the tool sets a flag itself, so that its absence means nothing.</summary>
    public Func<Component, string, bool> Provides { get; init; } = static (_, _) => false;

    /// <summary>Whether the tool sets a flag itself to a value that the rules reject.</summary>
    public Func<Component, string, bool> ProvidesWeakly { get; init; } = static (_, _) => false;

    /// <summary>Whether the tool adds what is written to a list of its own, which then lacks nothing.</summary>
    public Func<Component, string, bool> Appends { get; init; } = static (_, _) => false;

    /// <summary>How messages call a missing flag.</summary>
    public Func<Component, string, string> MissingName { get; init; } = static (_, flag) => flag;

    /// <summary>Where a finding about a missing flag may point.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = ["command", "extraArgs"];

    public override string ToString() => Name;
}
