using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class DeprecatedServiceAccountField : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5064", "DeprecatedServiceAccountField", DiagnosticSeverity.Suggestion,
        "serviceAccount is a deprecated alias",
        "{0} sets the deprecated field serviceAccount; use serviceAccountName",
        references: ["/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],
        peers: ["kube-linter:deprecated-service-account-field", "kubeaudit:asat", "kubescape:C-0294"]);

    private const string Differs = "{0} sets the deprecated field serviceAccount to another account than serviceAccountName, which wins; remove serviceAccount";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.Node.Find("serviceAccount") is not { } entry || entry.Value is YamlScalar { IsNull: true } or YamlScalar { Value: "" })
            return;
        var isAlone = pod.Node.Find("serviceAccountName") is null;
        if (isAlone)
            context.Report(entry.Key.Span, s_descriptor, [workload.Resource.Display]);
        else if ((pod.Node.GetText("serviceAccount", pod.Anchor), pod.Node.GetText("serviceAccountName", pod.Anchor)) is (Setting<string>.Known old, Setting<string>.Known current) && old.Value != current.Value)
            context.Report(entry.Key.Span, s_descriptor, [workload.Resource.Display], DiagnosticSeverity.Warning, messageFormat: Differs);
    });
}
