using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class RootFilesystemWritable : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6040", "RootFilesystemWritable", DiagnosticSeverity.Suggestion,
        "Container's root filesystem is writable",
        "{0} can write to its root filesystem; set readOnlyRootFilesystem: true and mount an emptyDir where it writes",
        controls: ["NSA:immutable-filesystem", "CIS:5.6.3"],
        references: ["/docs/tasks/configure-pod-container/security-context"],
        peers: ["kube-linter:no-read-only-root-fs", "trivy:KSV-0014", "checkov:CKV_K8S_22", "kubescape:C-0017", "kubescape:C-0211", "polaris:notReadOnlyRootFilesystem", "kube-score:container-security-context-readonlyrootfilesystem", "kubeaudit:rootfs"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMissingSettingAction(s_descriptor, static (container, _) =>
            IsLetOff(container) ? FieldState.Ignored
            : container.GetSecurity("readOnlyRootFilesystem").IsAbsent ? FieldState.Missing
            : FieldState.Met);
        context.RegisterContainerAction(static (container, context) =>
        {
            var field = container.GetSecurity("readOnlyRootFilesystem");
            if (field.Is(false) && !IsLetOff(container) && !container.Pod.IsWindows)
                context.Report(field.Span, s_descriptor, [WorkloadText.Of(container)]);
        });
    }

    /// <summary>Init containers end before the program starts; a privileged one can write anywhere.</summary>
    private static bool IsLetOff(Container container) => container.Role == ContainerRole.Init || container.IsPrivileged();
}
