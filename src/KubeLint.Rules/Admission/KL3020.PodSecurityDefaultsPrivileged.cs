using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class PodSecurityDefaultsPrivileged : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3020", "PodSecurityDefaultsPrivileged", DiagnosticSeverity.Suggestion,
        "Cluster default Pod Security level is privileged",
        "{0} {1}, so namespaces without a label accept any pod; set defaults.enforce to baseline or restricted",
        controls: ["CIS:5.2.1", "CIS:5.2.2"],
        references: ["/docs/tasks/configure-pod-container/enforce-standards-admission-controller"],
        peers: ["kubescape:C-0192", "kubescape:C-0193"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([PodSecurityLevels.Configuration, PodSecurityLevels.RancherTemplate], static (resource, context) =>
    {
        var defaults = PodSecurityLevels.FindSettings(resource).FindEntry("defaults");
        var level = defaults?.Value.FindEntry("enforce")?.Value;
        if (level is YamlScalar { Value: "privileged" })
            context.Report(level.Span, s_descriptor, [resource.QualifiedDisplay, "sets defaults.enforce to privileged"]);
        else if (level is null or YamlScalar { IsNull: true } && defaults?.Value is null or YamlMapping or YamlScalar { IsNull: true } && !resource.IsPatch)
            context.Report(defaults?.Key.Span ?? resource.Anchor, s_descriptor, [resource.QualifiedDisplay, "does not set defaults.enforce"]);
    });
}
