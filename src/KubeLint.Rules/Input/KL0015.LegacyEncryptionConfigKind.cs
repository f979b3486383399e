using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class LegacyEncryptionConfigKind : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0015", "LegacyEncryptionConfigKind", DiagnosticSeverity.Warning,
        "EncryptionConfig/v1 was replaced by EncryptionConfiguration in apiserver.config.k8s.io/v1",
        "Kind 'EncryptionConfig' is only understood by API servers older than 1.13; write kind EncryptionConfiguration and apiVersion apiserver.config.k8s.io/v1",
        references: ["/docs/reference/config-api/apiserver-config.v1"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([new("", "EncryptionConfig")], static (resource, context) =>
    {
        if (resource.ApiVersion == "v1" && !(context.TargetVersion < new KubernetesVersion(1, 13)))
            context.Report(resource.KindNode.Span, s_descriptor, []);
    });
}
