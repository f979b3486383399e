using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

internal sealed class DuplicateEnvironmentVariable : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6090", "DuplicateEnvironmentVariable", DiagnosticSeverity.Suggestion,
        "Environment variable is defined twice",
        "Variable '{0}' of container '{1}' in {2} is defined twice and the later entry wins; remove one",
        references: ["/docs/tasks/inject-data-application/define-environment-variable-container/"],
        peers: ["kube-linter:duplicate-env-var", "kubescape:C-0295", "kube-score:environment-variable-key-duplication"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in container.Environment)
        {
            // An entry may build on the earlier value.
            var buildsOnEarlier = variable.ValueNode?.Value.Contains($"$({variable.Name})", StringComparison.Ordinal) == true;
            if (!names.Add(variable.Name) && !buildsOnEarlier && !Placeholder.IsUnknown(variable.NameNode))
                context.Report(variable.NameNode.Span, s_descriptor, [variable.Name, container.Name, container.Owner.Display]);
        }
    });
}
