using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.Tests;

/// <summary>Throws at every object, or at once.</summary>
internal sealed class ThrowingRule(string id, bool atOnce = false) : Rule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [DiagnosticDescriptor.Create(id, "Throwing", DiagnosticSeverity.Warning, "Throws", "Throws")];

    public override void Initialize(AnalysisContext context)
    {
        if (atOnce)
            throw new NotSupportedException("no rule today");
        context.RegisterResourceAction([], static (resource, _) => throw new InvalidOperationException($"cannot {{read}} {resource.Name}\nsecond line"));
    }
}
