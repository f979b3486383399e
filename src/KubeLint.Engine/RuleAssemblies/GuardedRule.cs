using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>A rule of others, with its declaration read once and its findings looked at before anything relies on them.</summary>
internal sealed class GuardedRule(Rule rule, ImmutableArray<DiagnosticDescriptor> descriptors) : Rule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = descriptors;

    public override void Initialize(AnalysisContext context) => rule.Initialize(context);

    /// <summary>Removes what the rule must not report, from an index on, and gives the first mistake; null where there is none.</summary>
    public Exception? RemoveInvalid(ImmutableArray<Diagnostic>.Builder found, int start)
    {
        Exception? mistake = null;
        for (var i = found.Count - 1; i >= start; i--)
        {
            if (FindMistake(found[i]) is not { } current)
                continue;
            mistake = current;
            found.RemoveAt(i);
        }
        return mistake;
    }

    private Exception? FindMistake(Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor is null || Descriptors.All(descriptor => descriptor.Id != diagnostic.Descriptor.Id))
            return new InvalidOperationException($"it reports {diagnostic.Descriptor?.Id ?? "no rule"}, which it does not declare");
        try
        {
            // Arguments that the message has no place for, or too few of them, show only when it is put together.
            return diagnostic.Message is null ? new InvalidOperationException("it reports no message") : null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
