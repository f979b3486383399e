using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.Tests;

/// <summary>Throws at every object.</summary>
internal sealed class ThrowingRule(string id) : Rule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [DiagnosticDescriptor.Create(id, "Throwing", DiagnosticSeverity.Warning, "Throws", "Throws")];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterResourceAction([], static (resource, _) => throw new InvalidOperationException($"cannot {{read}} {resource.Name}\nsecond line"));
}
