using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class RegistryTlsVerificationDisabled : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8009", "RegistryTlsVerificationDisabled", DiagnosticSeverity.Warning,
        "Registry certificate is not verified",
        "'{0}' is reached without a verified certificate, as {1} of {2} allows; trust the server's certificate authority instead",
        references: ["/docs/concepts/containers/images"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(RegistrySettings.Kinds, static (resource, context) => Report(RegistrySettings.Read(resource), resource.Display, context));
        context.RegisterDocumentAction(static (document, context) => Report(RegistrySettings.Read(document), "the node's configuration", context));
    }

    private static void Report(IEnumerable<RegistrySetting> settings, string owner, RuleContext context)
    {
        foreach (var (value, registry, field, _) in settings.Where(static setting => !setting.IsEndpoint && !SourceAddress.IsLoopback(setting.Registry)))
        {
            DiagnosticSeverity? severity = SourceAddress.IsClusterLocal(registry) ? DiagnosticSeverity.Suggestion : null;
            context.Report(value.Span, s_descriptor, [registry, field, owner], severity);
        }
    }
}
