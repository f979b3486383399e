using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

internal sealed class EmbeddedDocumentMalformed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0043", "EmbeddedDocumentMalformed", DiagnosticSeverity.Warning,
        "Embedded configuration is not valid YAML",
        "{0} should hold {2} under '{1}', but its text is not valid YAML: {3}",
        references: ["/docs/reference/setup-tools/kubeadm/implementation-details"]);

    private static readonly ImmutableArray<ResourceKind> s_kinds =
    [
        new("", "ConfigMap"), new("kind.x-k8s.io", "Cluster"),
        new("controlplane.cluster.x-k8s.io", "KubeadmControlPlane"), new("controlplane.cluster.x-k8s.io", "KubeadmControlPlaneTemplate"),
        new("bootstrap.cluster.x-k8s.io", "KubeadmConfig"), new("bootstrap.cluster.x-k8s.io", "KubeadmConfigTemplate"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(s_kinds, static (resource, context) =>
    {
        foreach (var text in EmbeddedText.FindAll(resource).Where(text => text.Expected is not null && !IsTemplate(text.Scalar.Value)))
        {
            if (YamlParser.ParseEmbedded(resource.Source, text.Scalar).Problems.FirstOrDefault(p => p.Kind == YamlProblemKind.Syntax) is { } problem)
                context.Report(problem.Span, s_descriptor, [resource.Display, text.Key, text.Expected!, problem.Message]);
        }
    });

    /// <summary>Whether a template engine will rewrite the text before anybody parses it.</summary>
    private static bool IsTemplate(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);
}
