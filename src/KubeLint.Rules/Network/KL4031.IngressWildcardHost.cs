using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class IngressWildcardHost : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4031", "IngressWildcardHost", DiagnosticSeverity.Suggestion,
        "Ingress matches every host",
        "{0} answers for every host name: {1}; name the hosts it is for",
        references: ["/docs/concepts/services-networking/ingress#hostname-wildcards"],
        peers: ["kubescape:C-0266"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterIngressAction(static (ingress, context) =>
    {
        if (ingress.Resource.IsPatch || ingress.Resource.GetAnnotation("alb.ingress.kubernetes.io/group.name") is not null)
            return;
        foreach (var (rule, index) in ingress.Rules.Select(static (rule, index) => (rule, index)))
        {
            if (rule["host"] is null or YamlScalar { IsNull: true } or YamlScalar { Value: "" or "*" } && !rule.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key)))
                context.Report(rule.Span, s_descriptor, [ingress.Resource.Display, $"rules[{index}] has {(rule["host"] is YamlScalar { Value: "*" } ? "host '*'" : "no host")}"]);
        }
        if (ingress is { Rules.IsEmpty: true, DefaultBackend: { } backend } && ingress.Spec?["rules"].IsEmptyList() != false)
            context.Report(backend.Key.Span, s_descriptor, [ingress.Resource.Display, "it has a default backend and no rules"]);
    });
}
