using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class UserWorkloadInKubeSystem : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6055", "UserWorkloadInKubeSystem", DiagnosticSeverity.None,
        "Application runs in kube-system",
        "{0} runs in kube-system, whose pods may do more than others; give the application a namespace of its own",
        references: ["/docs/concepts/overview/working-with-objects/namespaces/"],
        peers: ["trivy:KSV-0037"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ImmutableArray<string> s_addOns =
    [
        "coredns", "*kube-dns*", "k8s-dns-*", "metrics-server*", "cluster-autoscaler*", "*cluster-proportional-autoscaler*", "addon-resizer", "kube-state-metrics*", "karpenter*",
        "*-controller-manager*", "external-dns", "descheduler", "snapshot-controller*", "aws-load-balancer-controller", "kube-rbac-proxy", "sealed-secrets-controller", "reflector", "reloader", "vertical-pod-autoscaler*", "vpa-*",
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (workload.Resource is not { Namespace: "kube-system", Metadata: { } metadata } || workload.PodSpec.IsStatic || workload.PodSpec.IsPartial || IsAddOn(workload.PodSpec, context.Options))
            return;
        context.Report(metadata["namespace"]!.Span, s_descriptor, [workload.Resource.Display]);
    });

    private static bool IsAddOn(PodSpec pod, RuleOptions options) =>
        SystemImages.IsOnNodeNetwork(pod, options)
        || pod.Owner.GetLabel("kubernetes.io/cluster-service") == "true"
        || pod.Owner.GetLabel("addonmanager.kubernetes.io/mode") is not null
        || pod.Containers.Any(static container => container.Node["image"] is YamlScalar image
            && (container.ImageReference is not { } reference || Placeholder.IsUnknown(image) || reference.Registry is "registry.k8s.io" or "k8s.gcr.io"
                || s_addOns.Any(pattern => ImagePattern.Matches(pattern, reference.Repository))));
}
