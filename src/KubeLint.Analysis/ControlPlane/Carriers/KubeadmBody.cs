using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads kubeadm's structures wherever they stand: in kubeadm's own documents or inside Cluster API's objects.</summary>
internal sealed record KubeadmBody
{
    private static readonly ImmutableArray<string> s_externalFlags = ["etcd-servers", "etcd-cafile", "etcd-certfile", "etcd-keyfile"];

    /// <summary>The modes that kubeadm passes on; it drops others, and with none left sets its own.</summary>
    private static readonly ImmutableArray<string> s_authorizationModes = ["Node", "RBAC", "Webhook", "ABAC", "AlwaysAllow", "AlwaysDeny"];

    public required Resource Resource { get; init; }

    public required string Carrier { get; init; }

    /// <summary>Where a finding points when nothing nearer exists.</summary>
    public required TextSpan Anchor { get; init; }

    /// <summary>The shape that the API version takes extra arguments in, or null.</summary>
    public required ArgumentShape? Shape { get; init; }

    /// <summary>The API version of the structures where that is not the object's.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The path from the object to a <c>ClusterConfiguration</c>, with a dot behind it where it is not empty.</summary>
    public string ClusterPath { get; init; } = "";

    /// <summary>The path from the object to the structure of a node, likewise.</summary>
    public string NodePath { get; init; } = "";

    public Completeness Completeness { get; init; } = Completeness.Overlay;

    public KubernetesVersion? Version { get; init; }

    /// <summary>The control plane of a <c>ClusterConfiguration</c>; also what an empty one leaves to kubeadm.</summary>
    public IEnumerable<ComponentFacts> ReadCluster(YamlMapping? cluster)
    {
        var version = Version ?? ReadVersion(cluster?["kubernetesVersion"]);
        var external = cluster.FindEntry("etcd", "external");
        yield return AddExternalEtcd(ReadComponent(cluster, ClusterPath, Component.ApiServer, version, "apiServer", "extraArgs"), external);
        yield return ReadComponent(cluster, ClusterPath, Component.ControllerManager, version, "controllerManager", "extraArgs");
        yield return ReadComponent(cluster, ClusterPath, Component.Scheduler, version, "scheduler", "extraArgs");
        if (external is null)
        {
            var imageTag = cluster.FindEntry("etcd", "local", "imageTag")?.Value as YamlScalar;
            yield return ReadComponent(cluster, ClusterPath, Component.Etcd, KubernetesVersion.Parse(imageTag?.Value), "etcd", "local", "extraArgs");
        }
    }

    /// <summary>The kubelet of an <c>InitConfiguration</c> or <c>JoinConfiguration</c>; null where it gives the kubelet no flags.</summary>
    public ComponentFacts? ReadNode(YamlMapping? node)
    {
        if (node.FindEntry("nodeRegistration", "kubeletExtraArgs") is null)
            return null;
        // The kubelet takes the rest from a configuration file that kubeadm writes.
        return ReadComponent(node, NodePath, Component.Kubelet, Version, "nodeRegistration", "kubeletExtraArgs") with { Completeness = Completeness.Partial };
    }

    private ComponentFacts ReadComponent(YamlMapping? body, string bodyPath, Component component, KubernetesVersion? version, params ReadOnlySpan<string> path)
    {
        var anchor = Anchor;
        YamlEntry? section = null;
        YamlNode? node = body;
        foreach (var key in path)
        {
            section = (node as YamlMapping)?.Find(key);
            if (section is null)
                break;
            anchor = section.Key.Span;
            node = section.Value;
        }
        var argumentsPath = bodyPath + string.Join('.', path.ToArray());
        // Up to v1alpha3 the maps stood at the top.
        if (section is null && body?.Find(path[0] + "ExtraArgs") is { } legacy)
            (section, anchor, argumentsPath) = (legacy, legacy.Key.Span, bodyPath + legacy.Key.Value);
        var hidesFlags = false;
        return new ComponentFacts
        {
            Component = component,
            Carrier = Carrier,
            Resource = Resource,
            Completeness = Completeness,
            Anchor = anchor,
            Flags = section is null ? [] : [.. ExtraArgumentsReader.ReadFlags(section.Value, out hidesFlags).Select(Replace)],
            ExtraArguments = section is null ? null : new(section.Key, section.Value, ExtraArgumentsReader.FindShape(section.Value, Shape), Shape) { ApiVersion = ApiVersion },
            ExtraArgumentsPath = argumentsPath,
            Provided = ToolTable.ProvidedBy("kubeadm", component),
            Version = version,
            Unreadable = hidesFlags || IsPlaceholder(node) ? "a placeholder among the arguments" : null,
        };
    }

    private static FlagFact Replace(FlagFact flag) =>
        flag is { Name: "authorization-mode", Value: Setting<string>.Known known } && !known.Value.Split(',').Any(mode => s_authorizationModes.Contains(mode))
            ? flag with { Value = new Setting<string>.Unknown("set by the tool", known.Span) }
            : flag;

    private ComponentFacts AddExternalEtcd(ComponentFacts facts, YamlEntry? external)
    {
        if (external is null)
            return facts;
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        string[] fields = ["endpoints", "caFile", "certFile", "keyFile"];
        for (var i = 0; i < fields.Length; i++)
        {
            if ((external.Value as YamlMapping)?.Find(fields[i]) is { Value: not YamlScalar { IsNull: true } } entry)
                flags.Add(new(s_externalFlags[i], FieldReader.ReadText(entry.Value), entry.Key.Span, FlagStyle.Field) { WrittenName = $"{ClusterPath}etcd.external.{fields[i]}", ValueNode = entry.Value });
        }
        return facts with
        {
            Flags = [.. flags, .. facts.Flags],
            Provided = facts.Provided.Except(s_externalFlags).ToFrozenSet(StringComparer.Ordinal),
            FlagAnchors = s_externalFlags.ToFrozenDictionary(flag => flag, _ => external.Key.Span, StringComparer.Ordinal),
        };
    }

    /// <summary>A version as kubeadm takes it, <c>stable-1.34</c> included.</summary>
    public static KubernetesVersion? ReadVersion(YamlNode? node)
    {
        var text = (node as YamlScalar)?.Value;
        return KubernetesVersion.Parse(text) ?? KubernetesVersion.Parse(text?[(text.IndexOf('-', StringComparison.Ordinal) + 1)..]);
    }

    private static bool IsPlaceholder(YamlNode? node) => node is YamlScalar scalar && Settings.Placeholder.IsUnknown(scalar);
}
