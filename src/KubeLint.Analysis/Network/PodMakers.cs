using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>Objects from which an operator, a chart or a deployment tool makes pods that no manifest shows.</summary>
internal static class PodMakers
{
    // What flux bootstrap calls the repository that holds its own objects.
    private const string OwnRepository = "flux-system";

    private static readonly string[] s_podFields = ["replicas", "template", "podTemplate", "instances", "nodeSets", "size", "image", "containers", "chart", "chartRef", "source"];

    /// <summary>The namespace that such an object's pods land in, empty for any; null for every other object.</summary>
    public static string? FindNamespace(Resource resource) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("argoproj.io", "Application") => Text(resource, "destination", "namespace") ?? "",
        ("argoproj.io", "ApplicationSet") => Text(resource, "template", "spec", "destination", "namespace") ?? "",
        ("kustomize.toolkit.fluxcd.io", "Kustomization") => FindTarget(resource),
        ("helm.toolkit.fluxcd.io", "HelmRelease") or ("helm.cattle.io", "HelmChart") => Text(resource, "targetNamespace") ?? resource.Namespace,
        ("argoproj.io", _) => HasPodField(resource) ? "" : null,
        _ => HasPodField(resource) ? resource.Namespace : null,
    };

    // A Kustomization of this very repository applies what the set shows, as long as it does not move it.
    private static string? FindTarget(Resource kustomization) =>
        Text(kustomization, "targetNamespace")
        ?? (Text(kustomization, "sourceRef", "name") == OwnRepository && Text(kustomization, "sourceRef", "kind") == "GitRepository" ? null : "");

    private static bool HasPodField(Resource resource) =>
        resource.Kind.Group.Contains('.', StringComparison.Ordinal)
        && !resource.Kind.Group.EndsWith(".k8s.io", StringComparison.Ordinal)
        && resource.Node["spec"] is YamlMapping spec
        && Workload.Read(resource).IsEmpty
        && spec.Entries.Any(static entry => s_podFields.Contains(entry.Key.Value));

    private static string? Text(Resource resource, params string[] path) =>
        resource.Node.FindEntry(["spec", .. path])?.Value is YamlScalar { Value.Length: > 0 } text ? text.Value : null;
}
