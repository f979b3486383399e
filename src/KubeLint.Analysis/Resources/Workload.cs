using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>An object that holds a pod specification.</summary>
/// <param name="Resource">The object.</param>
/// <param name="PodSpec">Its pod specification.</param>
public sealed record Workload(Resource Resource, PodSpec PodSpec)
{
    /// <summary>Views an object as a workload; null for other kinds and for one without a pod specification.</summary>
    public static Workload? TryCreate(Resource resource)
    {
        var node = (resource.Kind.Group, resource.Kind.Kind) switch
        {
            ("", "Pod") => resource.Node["spec"],
            ("", "PodTemplate") => Get(resource.Node, "template", "spec"),
            ("", "ReplicationController") => Get(resource.Node, "spec", "template", "spec"),
            ("apps" or "extensions", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") => Get(resource.Node, "spec", "template", "spec"),
            ("batch" or "extensions", "Job") => Get(resource.Node, "spec", "template", "spec"),
            ("batch", "CronJob") => Get(resource.Node, "spec", "jobTemplate", "spec", "template", "spec"),
            _ => null,
        };
        return node is YamlMapping spec ? new Workload(resource, new PodSpec(spec, resource)) : null;
    }

    private static YamlNode? Get(YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            node = (node as YamlMapping)?[key];
        return node;
    }
}
