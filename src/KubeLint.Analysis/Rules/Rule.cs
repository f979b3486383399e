using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Analysis.Rules;

/// <summary>A rule: declares what it reports and registers what it looks at. Holds no state of a run.</summary>
public abstract class Rule
{
    /// <summary>Everything the rule can report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Registers the rule's actions; called once a run.</summary>
    public abstract void Initialize(AnalysisContext context);
}
