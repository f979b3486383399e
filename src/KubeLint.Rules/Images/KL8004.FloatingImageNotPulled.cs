using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

internal sealed class FloatingImageNotPulled : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8004", "FloatingImageNotPulled", DiagnosticSeverity.Suggestion,
        "Floating image is not pulled again",
        "Container '{0}' in {1} has imagePullPolicy {2} with the floating image '{3}', so that nodes keep old ones; use Always or a fixed version",
        references: ["/docs/concepts/containers/images"],
        peers: ["checkov:CKV_K8S_15", "kubescape:C-0075", "kube-score:container-image-pull-policy"],
        silences: ["KL8005"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ResourceKind s_kindCluster = new("kind.x-k8s.io", "Cluster");

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        // Images for a kind cluster are loaded from the developer's machine.
        if (set.OfKind(s_kindCluster).Any())
            return;
        foreach (var (container, image) in ContainerImageUse.Find(set))
        {
            var at = context.For(container.Owner);
            if (container.Node["imagePullPolicy"] is YamlScalar { Value: "Never" or "IfNotPresent" } policy
                && FloatingTags.IsFloating(at.Options, image)
                && !set.ImageTransformers.Retags(image))
            {
                at.Report(policy.Span, s_descriptor, [container.Name, container.Owner.Display, policy.Value, image.Text]);
            }
        }
    });
}
