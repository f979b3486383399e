using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

internal sealed class ImageTagLatest : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8001", "ImageTagLatest", DiagnosticSeverity.Warning,
        "Image uses a floating tag",
        "{0} has the floating tag '{1}'; name a fixed version or a digest",
        references: ["/docs/concepts/containers/images"],
        peers: ["kube-linter:latest-tag", "trivy:KSV-0013", "checkov:CKV_K8S_14", "kubescape:C-0075", "polaris:tagNotSpecified", "kube-score:container-image-tag", "kubeaudit:image"],
        silences: ["KL8003"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterRepositoryAction(static (set, context) =>
        {
            foreach (var use in ContainerImageUse.Find(set))
            {
                var at = context.For(use.Container.Owner);
                if (use.Image is { Digest: null, Tag: { } tag } && FloatingTags.Contains(at.Options, tag) && !set.ImageTransformers.Retags(use.Image))
                    at.Report(use.Span, s_descriptor, [use.Display, tag]);
            }
        });
        context.RegisterDocumentAction(static (document, context) =>
        {
            foreach (var transformer in ImageTransformers.Read(document.Root as YamlMapping))
            {
                if (transformer.NewTag is { } tag && FloatingTags.Contains(context.Options, tag.Value))
                    context.Report(tag.Span, s_descriptor, [$"Image '{transformer.ImageName}' as the kustomization deploys it", tag.Value]);
            }
        });
    }
}
