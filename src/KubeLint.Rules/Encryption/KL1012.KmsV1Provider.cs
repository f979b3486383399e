using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class KmsV1Provider : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1012", "KmsV1Provider", DiagnosticSeverity.Warning,
        "KMS v1 is deprecated",
        "{0} uses KMS v1, which {1}; move to a plugin that speaks v2 and set 'apiVersion: v2'",
        references: ["/docs/tasks/administer-cluster/kms-provider"]);

    private static readonly KubernetesVersion s_deprecated = new(1, 28);
    private static readonly KubernetesVersion s_disabled = new(1, 29);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(EncryptionConfigurationView.Kinds, CheckProviders);
        context.RegisterComponentAction(CheckGate);
    }

    private static void CheckProviders(Resource resource, RuleContext context)
    {
        if (context.TargetVersion < s_deprecated)
            return;
        var why = context.TargetVersion < s_disabled
            ? "is deprecated"
            : "is off since Kubernetes 1.29: the API server refuses to start unless --feature-gates=KMSv1=true";
        foreach (var entry in EncryptionConfigurationView.Create(resource).Entries)
        {
            foreach (var provider in entry.Providers)
            {
                if (provider.Kind != EncryptionProviderKind.Kms || provider.Settings is not { } settings || FindV1(provider, settings) is not { } span)
                    continue;
                var migrates = entry.Providers[0] is { Kind: EncryptionProviderKind.Kms, Settings: { } first } && (first["apiVersion"] as YamlScalar)?.Value == "v2";
                var name = (settings["name"] as YamlScalar)?.Value ?? "";
                context.Report(span, s_descriptor, [$"Provider '{name}' of {resource.QualifiedDisplay}", why], severity: migrates ? DiagnosticSeverity.Suggestion : null);
            }
        }
    }

    private static TextSpan? FindV1(EncryptionProvider provider, YamlMapping settings) => settings.GetText("apiVersion", provider.NameNode.Span) switch
    {
        Setting<string>.Absent absent => absent.Anchor,
        Setting<string>.Known { Value: "v1" } known => known.Span,
        _ => null,
    };

    private static void CheckGate(ComponentFacts component, RuleContext context)
    {
        if (component.Component != Component.ApiServer || (context.TargetVersion ?? component.Version) < s_disabled)
            return;
        foreach (var flag in component.All("feature-gates"))
        {
            if (flag.Value is Setting<string>.Known { Value: var gates } && gates.Split(',').Any(gate => gate.Trim() == "KMSv1=true"))
                context.Report(flag.Span, s_descriptor, [$"The {component.DisplayName} of {component.Resource.Display}", "only the feature gate KMSv1 keeps alive"]);
        }
    }
}
