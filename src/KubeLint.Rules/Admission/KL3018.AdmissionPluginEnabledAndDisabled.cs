using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Admission;

internal sealed class AdmissionPluginEnabledAndDisabled : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3018", "AdmissionPluginEnabledAndDisabled", DiagnosticSeverity.Warning,
        "Admission plugin is both enabled and disabled",
        "{0} both enables and disables the admission plugin {1}; take it out of {2} or {3}",
        references: ["/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component != Component.ApiServer)
            return;
        var enabled = facts.KnownItems("enable-admission-plugins").DistinctBy(item => item.Text).ToDictionary(item => item.Text, item => item.Span);
        foreach (var item in facts.KnownItems("disable-admission-plugins"))
        {
            if (enabled.TryGetValue(item.Text, out var other))
                context.Report(item.Span, s_descriptor, [FlagText.Subject(facts), item.Text, facts.NameOf("enable-admission-plugins"), facts.NameOf("disable-admission-plugins")], related: [new Location(facts.Resource.Source, other)]);
        }
    });
}
