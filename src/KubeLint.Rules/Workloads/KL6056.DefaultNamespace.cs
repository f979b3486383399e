using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class DefaultNamespace : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6056", "DefaultNamespace", DiagnosticSeverity.Suggestion,
        "Object is placed in the default namespace explicitly",
        "{0} is placed in the namespace default, which has no owner and mostly no policies; give it a namespace of its own",
        controls: ["CIS:5.6.4", "CIS:5.6.1"],
        references: ["/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces"],
        peers: ["kube-linter:use-namespace", "trivy:KSV-0110", "checkov:CKV_K8S_21", "kubescape:C-0061", "kubescape:C-0209", "kubescape:C-0212"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
    {
        if (resource is { Namespace: "default", IsPatch: false, Container: null, Metadata: { } metadata } && !IsAtHome(resource) && !IsClusterScoped(resource.Kind))
            context.Report(metadata["namespace"]!.Span, s_descriptor, [resource.Display]);
    });

    // What belongs to the namespace itself, or fences it.
    private static bool IsAtHome(Resource resource) => (resource.Kind.Kind, resource.Name) switch
    {
        ("Service" or "Endpoints" or "EndpointSlice", "kubernetes") or ("ServiceAccount", "default") or ("ConfigMap", "kube-root-ca.crt") => true,
        ("NetworkPolicy" or "ResourceQuota" or "LimitRange", _) => true,
        // Rights hold in the namespace they stand in: elsewhere they would be other rights.
        ("Role" or "RoleBinding", _) => true,
        _ => false,
    };

    private static bool IsClusterScoped(ResourceKind kind) =>
        ApiResourceTable.Default.ResourcesOf(kind.Group).FirstOrDefault(resource => resource.Kind == kind.Kind) is { IsNamespaced: false };
}
