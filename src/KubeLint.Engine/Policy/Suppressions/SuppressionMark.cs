using KubeLint.Analysis.Diagnostics;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>One rule that one comment or annotation suppresses.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">The rule's id in the mark.</param>
/// <param name="Scope">The range of the text in which findings are suppressed.</param>
/// <param name="Reason">The reason; empty without one.</param>
/// <param name="Until">The last day on which it counts, or null.</param>
internal sealed record SuppressionMark(DiagnosticDescriptor Descriptor, Location Location, TextSpan Scope, string Reason, DateOnly? Until)
{
    /// <summary>The text that the scope is of: a file's path, or a rendered text.</summary>
    public object ScopeIn { get; init; } = Location.File.Path;

    /// <summary>Whether it stands in a part of a template that prints nothing, so that nobody knows from it alone whether the node below is rendered.</summary>
    public bool IsOfTemplate { get; init; }

    /// <summary>Whether it is another linter's; that one may still need it where nothing is found here, and after its date.</summary>
    public bool IsOfPeer { get; init; }

    public bool IsExpired(DateOnly today) => Until < today;
}
