using KubeLint.Engine.Inputs.Charts;

namespace KubeLint.Engine.Execution;

/// <summary>One mistake, one finding: knows which findings a stronger one on the same node already says.</summary>
internal sealed class Precedence
{
    private readonly Dictionary<(object Text, string Id), SpanIndex> _scopes;

    /// <summary>Indexes the scopes of the findings that silence others.</summary>
    /// <param name="diagnostics">The findings that are worth silencing for; one that is off must not hide a weaker one.</param>
    public Precedence(IEnumerable<LocatedDiagnostic> diagnostics) =>
        _scopes = diagnostics
            .SelectMany(strong => strong.Found.Descriptor.Silences, (strong, weakId) => (Key: (strong.FoundIn, weakId), strong.Found.Scope))
            .GroupBy(pair => pair.Key, pair => pair.Scope)
            .ToDictionary(group => group.Key, group => new SpanIndex(group));

    /// <summary>Whether a finding is dropped.</summary>
    public bool IsSilenced(LocatedDiagnostic weak) =>
        _scopes.TryGetValue((weak.FoundIn, weak.Found.Descriptor.Id), out var scopes) && scopes.AnyContains(weak.Found.Location.Span);
}
