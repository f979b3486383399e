using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Images;

internal sealed class PullPolicyNotAlways : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8005", "PullPolicyNotAlways", DiagnosticSeverity.None,
        "imagePullPolicy is not Always",
        "Container '{0}' in {1} does not pull its image on every start, so that pods without its credentials can use a node's copy; set imagePullPolicy: Always",
        references: ["/docs/concepts/containers/images"],
        peers: ["checkov:CKV_K8S_15", "kubescape:C-0075", "polaris:pullPolicyNotAlways", "kube-score:container-image-pull-policy"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        if (set.Components.Any(VerifiesCachedImages))
            return;
        foreach (var (container, image) in ContainerImageUse.Find(set).Where(static use => use.Image.Digest is null))
        {
            if (FindPolicy(container, image) is { } span)
                context.For(container.Owner).Report(span, s_descriptor, [container.Name, container.Owner.Display]);
        }
    });

    private static TextSpan? FindPolicy(Container container, ImageReference image) => container.Node.GetText("imagePullPolicy", container.Anchor) switch
    {
        Setting<string>.Known { Value: "Never" or "IfNotPresent" } policy => policy.Span,
        // The default is Always for the tag latest, written or not.
        Setting<string>.Absent absent when !container.IsPartial && image.Tag is not (null or "latest") => absent.Anchor,
        _ => null,
    };

    private static bool VerifiesCachedImages(ComponentFacts facts) => facts.Flags.Any(static flag => (flag.Name, flag.Value) switch
    {
        ("enable-admission-plugins", Setting<string>.Known plugins) => plugins.Value.Split(',').Contains("AlwaysPullImages"),
        _ => false,
    }) || (facts.Component == Component.Kubelet && facts.Resource.Node["imagePullCredentialsVerificationPolicy"] is YamlScalar { Value: "AlwaysVerify" });
}
