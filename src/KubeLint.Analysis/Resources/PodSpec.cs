using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>A pod specification.</summary>
public sealed class PodSpec
{
    // The second one is the name of before 1.14, which nodes still carry.
    private static readonly string[] s_systemLabels = ["kubernetes.io/os", "beta.kubernetes.io/os"];

    private readonly Lazy<ImmutableArray<Container>> _containers;
    private LabelSet? _labels;

    /// <summary>Wraps a mapping.</summary>
    public PodSpec(YamlMapping node, Resource owner)
    {
        Node = node;
        Owner = owner;
        _containers = new Lazy<ImmutableArray<Container>>(() => [.. FindContainers()]);
    }

    /// <summary>The mapping.</summary>
    public YamlMapping Node { get; }

    /// <summary>The object that holds the specification.</summary>
    public Resource Owner { get; }

    /// <summary>Where the specification keeps its containers.</summary>
    public PodSpecShape Shape { get; init; }

    /// <summary>The pods' <c>metadata</c>: the template's, for a Pod the object's own; null where there is none.</summary>
    public YamlMapping? Metadata { get; init; }

    /// <summary>All containers: init containers (sidecars among them), main and ephemeral ones.</summary>
    public ImmutableArray<Container> Containers => _containers.Value;

    /// <summary>The volumes in file order.</summary>
    public ImmutableArray<Volume> Volumes => [.. Node["volumes"].Mappings().Select(volume => new Volume(volume))];

    /// <summary>The pods' labels.</summary>
    public LabelSet Labels => _labels ??= new(Metadata?["labels"]);

    /// <summary>The pods' <c>securityContext</c>, or null where there is none that can be read.</summary>
    public YamlMapping? SecurityContext => Node["securityContext"] as YamlMapping;

    /// <summary>The key under which the specification stands, <c>spec</c>; null for a template of a workflow.</summary>
    public YamlScalar? Key { get; init; }

    /// <summary>Where a finding about something that the pod lacks points: <see cref="Key"/>, else the object's <see cref="Resource.Anchor"/>.</summary>
    public TextSpan Anchor => Key?.Span ?? Owner.Anchor;

    /// <summary>The specification with its key.</summary>
    public TextSpan Span => Key is null ? Node.Span : TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Node.Span.End));

    /// <summary>The name of the service account; absent means <c>default</c>. The old field <c>serviceAccount</c> counts.</summary>
    public Setting<string> ServiceAccountName => Node.GetText("serviceAccountName", Anchor) is Setting<string>.Absent && Node.Find("serviceAccount") is not null
        ? Node.GetText("serviceAccount", Anchor)
        : Node.GetText("serviceAccountName", Anchor);

    /// <summary>Whether the pods run on Windows by their own word, so that Linux' controls do not apply.</summary>
    public bool IsWindows =>
        Node.FindEntry("os", "name")?.Value is YamlScalar { Value: "windows" }
        || s_systemLabels.Any(label => Node.FindEntry("nodeSelector", label)?.Value is YamlScalar { Value: "windows" })
        || (Node.FindEntry("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")?.Value is YamlSequence { Items.IsEmpty: false } terms
            && terms.Items.All(static term => (term as YamlMapping)?["matchExpressions"].Mappings().Any(AsksForWindows) == true));

    /// <summary>
    /// Whether the kubelet runs the pod from a file of the node: the mirror pod's annotations say so, or it is a
    /// component of the control plane in <c>kube-system</c>.
    /// </summary>
    public bool IsStatic =>
        Owner.Kind == new ResourceKind("", "Pod")
        && (Owner.GetAnnotation("kubernetes.io/config.mirror") is not null
            || Owner.GetAnnotation("kubernetes.io/config.source") == "file"
            || IsFileOfKubelet
            || (Owner.Namespace == "kube-system" && Containers.Any(static container => ContainerImage.FindComponent(container.Node["image"]) is not null)));

    /// <summary>Whether a machine configuration writes the pod to where the kubelet reads its static pods.</summary>
    private bool IsFileOfKubelet => Owner.Container is { } container
        && (container.Kind == TalosCarrier.Kind || container is { ApiVersion: "v1alpha1", Kind.Kind: "KubeStaticPodConfig" }
            || Owner.EmbeddedAs.StartsWith("/etc/kubernetes/manifests/", StringComparison.Ordinal));

    /// <summary>Whether the text holds only what changes (a kustomize patch), so that nothing can be said of what it lacks.</summary>
    public bool IsPartial =>
        Owner.IsPatch || Owner.Metadata is null || Containers.IsEmpty || Containers.Any(static container => container.Node["image"] is null)
        || HasPatchDirective(Owner.Node) || HasPatchDirective(Node) || IsPlaceholder(Node);

    /// <summary>An annotation of the pods, or null.</summary>
    public string? GetAnnotation(string name) => (Metadata.FindEntry("annotations", name)?.Value as YamlScalar)?.Value;

    /// <summary>Whether a mapping holds a directive of a strategic merge patch.</summary>
    internal static bool HasPatchDirective(YamlMapping node) =>
        node.Entries.Any(static entry => entry.Key.Value.StartsWith('$')
            && (entry.Key.Value.StartsWith("$patch", StringComparison.Ordinal)
                || entry.Key.Value.StartsWith("$setElementOrder", StringComparison.Ordinal)
                || entry.Key.Value.StartsWith("$deleteFromPrimitiveList", StringComparison.Ordinal)));

    private static bool AsksForWindows(YamlMapping expression) =>
        expression["key"] is YamlScalar key && s_systemLabels.Contains(key.Value)
        && expression["operator"] is YamlScalar { Value: "In" }
        && expression["values"] is YamlSequence { Items: [YamlScalar { Value: "windows" }] };

    private static bool IsPlaceholder(YamlMapping node) => node.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key));

    private IEnumerable<Container> FindContainers() => Shape switch
    {
        PodSpecShape.ArgoTemplate =>
        [
            .. Read("initContainers", ContainerRole.Init), .. ReadOne("container"), .. ReadOne("script"),
            .. Node.FindEntry("containerSet", "containers")?.Value.Mappings().Select(item => Create(item, ContainerRole.Main)) ?? [],
            .. Read("sidecars", ContainerRole.Main),
        ],
        PodSpecShape.TektonTask => [.. Read("steps", ContainerRole.Main), .. Read("sidecars", ContainerRole.Main)],
        _ => [.. Read("initContainers", ContainerRole.Init), .. Read("containers", ContainerRole.Main), .. Read("ephemeralContainers", ContainerRole.Ephemeral)],
    };

    private IEnumerable<Container> Read(string key, ContainerRole role) => Node[key].Mappings().Select(item => Create(item, role));

    private IEnumerable<Container> ReadOne(string key) => Node[key] is YamlMapping item ? [Create(item, ContainerRole.Main)] : [];

    private Container Create(YamlMapping item, ContainerRole role) => new(item, role, this);
}
