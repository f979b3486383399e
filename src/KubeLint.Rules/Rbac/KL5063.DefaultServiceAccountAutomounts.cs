using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Rbac;

internal sealed class DefaultServiceAccountAutomounts : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5063", "DefaultServiceAccountAutomounts", DiagnosticSeverity.Suggestion,
        "default ServiceAccount mounts its token into every pod",
        "{0} mounts its token into every pod that names no account; set automountServiceAccountToken: false",
        controls: ["CIS:5.1.5"],
        references: ["/docs/tasks/configure-pod-container/configure-service-account"],
        peers: ["checkov:CKV_K8S_41", "kubescape:C-0189", "kubescape:C-0190", "kubescape:C-0225"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([PodAccount.Kind], static (resource, context) =>
    {
        if (resource.Name != "default" || resource.IsPatch)
            return;
        switch (resource.Node.GetBoolean("automountServiceAccountToken", resource.Anchor))
        {
            case Setting<bool>.Absent absent:
                context.Report(absent.Anchor, s_descriptor, [resource.Display]);
                break;
            case Setting<bool>.Known { Value: true } known:
                context.Report(known.Span, s_descriptor, [resource.Display]);
                break;
        }
    });
}
