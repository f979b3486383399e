using KubeLint.Analysis.Diagnostics;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>One rule that one comment or annotation suppresses.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">The rule's id in the mark.</param>
/// <param name="Scope">The range of the file in which findings are suppressed.</param>
/// <param name="Reason">The reason; empty without one.</param>
/// <param name="Until">The last day on which it counts, or null.</param>
internal sealed record SuppressionMark(DiagnosticDescriptor Descriptor, Location Location, TextSpan Scope, string Reason, DateOnly? Until)
{
    /// <summary>Whether it is another linter's; that one may still need it where nothing is found here, and after its date.</summary>
    public bool IsOfPeer { get; init; }

    public bool IsExpired(DateOnly today) => Until < today;
}
