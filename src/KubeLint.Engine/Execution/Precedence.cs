using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Execution;

/// <summary>One mistake, one finding: drops what a stronger finding on the same node already says.</summary>
internal static class Precedence
{
    public static IEnumerable<Diagnostic> Apply(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var strong = diagnostics.Where(d => !d.Descriptor.Silences.IsEmpty).ToLookup(d => d.Location.File);
        return diagnostics.Where(d => !strong[d.Location.File].Any(s => Silences(s, d)));
    }

    private static bool Silences(Diagnostic strong, Diagnostic weak) =>
        strong.Scope.Contains(weak.Location.Span) && strong.Descriptor.Silences.Contains(weak.Descriptor.Id);
}
