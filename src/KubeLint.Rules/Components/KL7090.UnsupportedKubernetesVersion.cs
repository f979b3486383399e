using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Components;

internal sealed class UnsupportedKubernetesVersion : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL7090", "UnsupportedKubernetesVersion", DiagnosticSeverity.Suggestion,
        "Kubernetes version no longer receives fixes",
        "{0} runs Kubernetes {1}, whose support ended {2}; move to {3} or newer",
        references: ["https://kubernetes.io/releases/patch-releases/"],
        peers: ["kubescape:C-0273"]);

    /// <summary>Where tools name the version. Cloud services are not among them: they support versions for longer.</summary>
    private static readonly ImmutableArray<(ResourceKind Kind, string Path)> s_fields =
    [
        (new("kubeadm.k8s.io", "ClusterConfiguration"), "kubernetesVersion"),
        (new("kubeadm.k8s.io", "MasterConfiguration"), "kubernetesVersion"),
        (new("controlplane.cluster.x-k8s.io", "KubeadmControlPlane"), "spec.version"),
        (new("kops.k8s.io", "Cluster"), "spec.kubernetesVersion"),
        (new("core.gardener.cloud", "Shoot"), "spec.kubernetes.version"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        foreach (var (kind, path) in s_fields)
        {
            context.RegisterResourceAction([kind], (resource, context) =>
            {
                if (resource.Node.FindEntry(path.Split('.'))?.Value.AsReadable() is { } version)
                    Report(version, version.Value, resource, context);
            });
        }
        // RKE1's file has no kind, but only it has a version in this form.
        context.RegisterDocumentAction(static (document, context) =>
        {
            if (document.Root is YamlMapping root && root.Find("kind") is null && root["kubernetes_version"].AsReadable() is { } version && version.Value.Contains("-rancher", StringComparison.Ordinal))
                ReportVersion(version, version.Value, "RKE cluster", context);
        });
        context.RegisterContainerAction(static (container, context) =>
        {
            if (container.Pod.IsStatic && container.Node["image"].AsReadable() is { } image && FindTag(image.Value) is { } tag)
                Report(image, tag, container.Owner, context);
        });
    }

    private static void Report(YamlScalar place, string version, Resource resource, RuleContext context) => ReportVersion(place, version, resource.QualifiedDisplay, context);

    private static void ReportVersion(YamlScalar place, string version, string subject, RuleContext context)
    {
        if (KubernetesVersion.Parse(version) is { } minor && SupportedVersions.EndOf(minor) is { } end)
            context.Report(place.Span, s_descriptor, [subject, version, end, SupportedVersions.Oldest.ToString()]);
    }

    /// <summary>The tag of a control-plane component's image, or null.</summary>
    private static string? FindTag(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var words = (at < 0 ? name : name[..at]).Split(':');
        // Etcd's versions are its own; a distribution's suffix promises support of its own.
        return words is [("kube-apiserver" or "kube-controller-manager" or "kube-scheduler"), { } tag] && !tag.Contains("eks", StringComparison.Ordinal) && !tag.Contains("gke", StringComparison.Ordinal) && !tag.Contains("rke2", StringComparison.Ordinal)
            ? tag
            : null;
    }
}
