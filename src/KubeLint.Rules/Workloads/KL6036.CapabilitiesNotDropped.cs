using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class CapabilitiesNotDropped : Rule
{
    private const string SpellingMessage = "{0} drops '{1}', which Pod Security does not take for ALL; write it in capitals";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6036", "CapabilitiesNotDropped", DiagnosticSeverity.Suggestion,
        "Container does not drop all capabilities",
        "{0} keeps capabilities that few programs need; set capabilities.drop: [ALL]",
        controls: ["PSS:restricted", "CIS:5.2.9"],
        references: ["/docs/tasks/configure-pod-container/security-context", "/docs/concepts/security/pod-security-standards"],
        peers: ["trivy:KSV-0003", "trivy:KSV-0106", "trivy:KSV-0004", "checkov:CKV_K8S_37", "kubescape:C-0201", "kubescape:C-0055", "polaris:insecureCapabilities", "polaris:linuxHardening", "kubeaudit:capabilities"],
        silences: ["KL6013"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMissingSettingAction(
            s_descriptor,
            static (container, _) =>
                container.IsPrivileged() || container.Adds(Capabilities.IsBeyondBaseline) ? FieldState.Ignored
                : container.MayDrop(null) ? FieldState.Met
                : FieldState.Missing,
            Capabilities.GetDropAnchor);
        context.RegisterContainerAction(static (container, context) =>
        {
            if (container.GetSecurity("capabilities").Get("drop").Entry?.Value is not YamlSequence list || container.Pod.IsWindows || container.IsPrivileged())
                return;
            if (list.Items.FirstOrDefault(static item => item is YamlScalar scalar && scalar.Value != "ALL" && Capabilities.Normalize(scalar) == "ALL") is YamlScalar written
                && !list.Items.Any(static item => item is YamlScalar { Value: "ALL" }))
            {
                context.Report(written.Span, s_descriptor, [WorkloadText.Of(container), written.Value], messageFormat: SpellingMessage);
            }
        });
    }
}
