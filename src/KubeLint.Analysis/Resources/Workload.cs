using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>An object that holds a pod specification. An Argo Workflow has one for each of its templates.</summary>
/// <param name="Resource">The object.</param>
/// <param name="PodSpec">The pod specification.</param>
public sealed record Workload(Resource Resource, PodSpec PodSpec)
{
    /// <summary>Views an object as workloads: one for most kinds that have a pod specification; none for other kinds and where it is missing.</summary>
    public static ImmutableArray<Workload> Read(Resource resource) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("", "Pod") => ReadPod(resource, null),
        ("", "PodTemplate") => ReadTemplate(resource, "template"),
        ("", "ReplicationController")
            or ("apps" or "extensions", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet")
            or ("batch" or "extensions", "Job")
            or ("argoproj.io", "Rollout")
            or ("serving.knative.dev", "Service" or "Configuration")
            or ("apps.openshift.io" or "", "DeploymentConfig") => ReadTemplate(resource, "spec", "template"),
        ("batch", "CronJob") => ReadTemplate(resource, "spec", "jobTemplate", "spec", "template"),
        ("agents.x-k8s.io" or "extensions.agents.x-k8s.io", "Sandbox" or "SandboxTemplate") => ReadTemplate(resource, "spec", "podTemplate"),
        ("argoproj.io", "Workflow" or "WorkflowTemplate" or "ClusterWorkflowTemplate") => ReadWorkflow(resource, resource.Node["spec"] as YamlMapping),
        ("argoproj.io", "CronWorkflow") => ReadWorkflow(resource, resource.Node.FindEntry("spec", "workflowSpec")?.Value as YamlMapping),
        ("tekton.dev", "Task" or "ClusterTask") when resource.Node.Find("spec") is { Value: YamlMapping spec } entry =>
            [new(resource, new PodSpec(spec, resource) { Key = entry.Key, Shape = PodSpecShape.TektonTask })],
        _ => [],
    };

    private static ImmutableArray<Workload> ReadPod(Resource resource, YamlMapping? template) =>
        (template ?? resource.Node).Find("spec") is { Value: YamlMapping spec } entry
            ? [new(resource, new PodSpec(spec, resource) { Key = entry.Key, Metadata = template is null ? resource.Metadata : template["metadata"] as YamlMapping })]
            : [];

    private static ImmutableArray<Workload> ReadTemplate(Resource resource, params ReadOnlySpan<string> path) =>
        resource.Node.FindEntry(path)?.Value is YamlMapping template ? ReadPod(resource, template) : [];

    private static ImmutableArray<Workload> ReadWorkflow(Resource resource, YamlMapping? spec) =>
    [
        .. from template in spec?["templates"].Mappings() ?? []
           where template.Find("container") is not null || template.Find("script") is not null || template.Find("containerSet") is not null
           select new Workload(resource, new PodSpec(template, resource) { Metadata = template["metadata"] as YamlMapping, Shape = PodSpecShape.ArgoTemplate }),
    ];
}
