using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class NamespaceEnforcesPrivileged : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3023", "NamespaceEnforcesPrivileged", DiagnosticSeverity.Suggestion,
        "Namespace enforces the privileged level",
        "{0} accepts any pod by its Pod Security level privileged; keep in it only what needs that and set baseline or restricted elsewhere",
        controls: ["CIS:5.2.2", "PSS:baseline"],
        references: ["/docs/concepts/security/pod-security-standards/"],
        peers: ["kubescape:C-0193"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([PodSecurityLevels.Namespace], static (resource, context) =>
    {
        if (resource.Name != "kube-system" && PodSecurityLevels.FindLabel(resource, PodSecurityLevels.EnforceLabel)?.Value is YamlScalar { Value: "privileged" } level)
            context.Report(level.Span, s_descriptor, [resource.Display]);
    });
}
