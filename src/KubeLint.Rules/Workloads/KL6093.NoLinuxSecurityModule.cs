using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class NoLinuxSecurityModule : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6093", "NoLinuxSecurityModule", DiagnosticSeverity.None,
        "Pod uses none of AppArmor, SELinux and seccomp",
        "{0} uses none of AppArmor, SELinux and seccomp and relies on capabilities and user ids alone; set seccompProfile RuntimeDefault",
        references: ["/docs/concepts/security/linux-kernel-security-constraints/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly ImmutableArray<string> s_fields = ["appArmorProfile", "seLinuxOptions", "seccompProfile"];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.IsPartial || pod.IsStatic || pod.IsWindows || pod.Shape != PodSpecShape.Pod || HasAppArmorAnnotation(pod))
            return;
        if (s_fields.All(field => pod.GetSecurity(field).IsAbsent && pod.Containers.All(container => container.GetSecurity(field).IsAbsent)))
            context.Report(pod.Anchor, s_descriptor, [workload.Resource.Display]);
    });

    private static bool HasAppArmorAnnotation(PodSpec pod) =>
        (pod.Metadata?["annotations"] as YamlMapping)?.Entries.Any(static entry => entry.Key.Value.StartsWith(AppArmorAnnotation, StringComparison.Ordinal) || Placeholder.IsUnknown(entry.Key)) == true;
}
