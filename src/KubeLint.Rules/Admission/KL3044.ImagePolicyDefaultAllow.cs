using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class ImagePolicyDefaultAllow : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3044", "ImagePolicyDefaultAllow", DiagnosticSeverity.Warning,
        "Image policy admits images when its backend is unreachable",
        "ImagePolicyWebhook admits every image while its backend cannot be reached; set imagePolicy.defaultAllow to false",
        controls: ["CIS:5.5.1"],
        references: ["/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook"],
        peers: ["kubescape:C-0289"]);

    private static readonly ResourceKind s_admissionConfiguration = new("apiserver.config.k8s.io", "AdmissionConfiguration");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([s_admissionConfiguration], static (resource, context) =>
        {
            foreach (var plugin in resource.Node["plugins"].Mappings().Where(plugin => plugin["name"] is YamlScalar { Value: "ImagePolicyWebhook" }))
                Report(plugin["configuration"], context);
        });
        // A file of its own has neither kind nor version.
        context.RegisterDocumentAction(static (document, context) =>
        {
            if (document.Root is YamlMapping root && root.Find("kind") is null && root.FindEntry("imagePolicy", "kubeConfigFile") is not null)
                Report(root, context);
        });
    }

    private static void Report(YamlNode? configuration, RuleContext context)
    {
        if (configuration.FindEntry("imagePolicy")?.Value is YamlMapping policy && policy.Is("defaultAllow", true))
            context.Report(policy["defaultAllow"]!.Span, s_descriptor, []);
    }
}
