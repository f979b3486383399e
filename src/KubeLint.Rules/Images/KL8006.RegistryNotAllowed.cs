using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class RegistryNotAllowed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8006", "RegistryNotAllowed", DiagnosticSeverity.Warning,
        "Image comes from a registry that is not allowed",
        "{0} comes from '{1}', which kubelint_allowed_registries does not list; use an allowed registry",
        references: ["/docs/concepts/containers/images"],
        peers: ["trivy:KSV-0032", "trivy:KSV-0033", "trivy:KSV-0034", "trivy:KSV-0035", "trivy:KSV-0125", "kubescape:C-0001", "kubescape:C-0078", "kubescape:C-0304"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string BlockedFormat = "{0} comes from '{1}', which kubelint_blocked_registries lists; use another registry";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterRepositoryAction(static (set, context) =>
        {
            foreach (var use in ContainerImageUse.Find(set).Where(use => !set.ImageTransformers.Renames(use.Image)))
                Check(use.Image, use.Display, context.For(use.Container.Owner));
        });
        context.RegisterResourceAction(ImageRepositories.Kinds, static (resource, context) =>
        {
            foreach (var repository in ImageRepositories.Find(resource))
                Check(repository, $"Image repository '{repository.Text}' of {resource.Display}", context);
        });
    }

    private static void Check(ImageReference image, string display, RuleContext context)
    {
        var isBlocked = context.Options.GetList("kubelint_blocked_registries", []).Any(entry => IsListed(image, entry));
        var allowed = context.Options.GetList("kubelint_allowed_registries", []);
        if (isBlocked || (!allowed.IsEmpty && !allowed.Any(entry => IsListed(image, entry))))
            context.Report(image.Scalar!.Span, s_descriptor, [display, image.Registry], messageFormat: isBlocked ? BlockedFormat : null);
    }

    // "registry.example", "docker.io/library", "*.example.org".
    private static bool IsListed(ImageReference image, string entry) =>
        entry.StartsWith("*.", StringComparison.Ordinal)
            ? image.Registry.EndsWith(entry[1..], StringComparison.OrdinalIgnoreCase)
            : image.IsUnder(entry.TrimEnd('/'));
}
