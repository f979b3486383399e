using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class RegistryMirrorPlainHttp : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8010", "RegistryMirrorPlainHttp", DiagnosticSeverity.Warning,
        "Registry mirror uses plain HTTP",
        "Mirror '{0}' for '{1}' is reached over plain HTTP; use an https:// endpoint",
        references: ["/docs/concepts/containers/images"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(RegistrySettings.Kinds, static (resource, context) => Report(RegistrySettings.Read(resource), context));
        context.RegisterDocumentAction(static (document, context) => Report(RegistrySettings.Read(document), context));
    }

    private static void Report(IEnumerable<RegistrySetting> settings, RuleContext context)
    {
        foreach (var (endpoint, registry, _, isEndpoint) in settings)
        {
            if (isEndpoint && SourceAddress.IsPlain(endpoint.Value) && !SourceAddress.IsLoopback(endpoint.Value))
                context.Report(endpoint.Span, s_descriptor, [endpoint.Value, registry]);
        }
    }
}
