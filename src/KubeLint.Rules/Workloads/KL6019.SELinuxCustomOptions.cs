using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class SELinuxCustomOptions : Rule
{
    private static readonly string[] s_keys = ["type", "user", "role"];

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6019", "SELinuxCustomOptions", DiagnosticSeverity.Warning,
        "SELinux options weaken confinement",
        "{0} sets SELinux {1} '{2}', which takes it out of the containers' confinement; leave it to the runtime",
        controls: ["PSS:baseline"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/security-context"],
        peers: ["trivy:KSV-0025", "kubescape:C-0211"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        foreach (var key in s_keys)
        {
            context.RegisterEffectiveValueAction(
                container => container.GetEffectiveSecurity("seLinuxOptions").Get(key),
                (container, field, context) =>
                {
                    if (field.Scalar is not { } value || container.Pod.IsWindows || PodSecurityStandard.Bundled.GetField("seLinuxOptions", key, context.TargetVersion).Allows(value))
                        return false;
                    context.Report(field.Span, s_descriptor, [WorkloadText.Of(container, field), key, value.Value], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
                    return true;
                });
        }
    }
}
