using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Diagnostics;

/// <summary>What a rule found, before suppression and configuration.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">The key or value that is wrong.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, ImmutableArray<string> Arguments)
{
    /// <summary>The level of this instance where it differs from the rule's default; configuration of the id overrides both.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Other places that take part, the most telling first.</summary>
    public ImmutableArray<Location> Related { get; init; } = [];

    /// <summary>The range within which weaker rules are silenced; the location's span unless the rule says otherwise.</summary>
    public TextSpan Scope { get; init; } = Location.Span;

    /// <summary>The object as <c>group/Kind/namespace/name</c>; empty for a finding about a file.</summary>
    public string ResourceKey { get; init; } = "";

    /// <summary>Where in the object, as <c>spec.containers[name=web].image</c>; empty where it is not known.</summary>
    public string Path { get; init; } = "";

    /// <summary>The wording of this instance over the same arguments; the descriptor's unless the rule words it for what it found.</summary>
    public string MessageFormat { get; init; } = Descriptor.MessageFormat;

    /// <summary>The message with its arguments filled in.</summary>
    public string Message => DiagnosticDescriptor.FormatMessage(MessageFormat, Arguments);

    /// <summary>The level before configuration.</summary>
    public DiagnosticSeverity DefaultSeverity => Severity ?? Descriptor.DefaultSeverity;
}
