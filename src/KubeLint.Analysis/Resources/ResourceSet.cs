using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rbac;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>
/// The objects that meet one another: the plain manifests of a project (or of one <c>ResourceSet</c> of it), or a
/// chart release. An index over them; immutable.
/// </summary>
public sealed class ResourceSet
{
    private readonly ILookup<ResourceKind, Resource> _byKind;
    private readonly ILookup<(ResourceKind Kind, string Name), Resource> _byName;
    private readonly ILookup<YamlDocument, Resource> _byDocument;
    private readonly Lazy<RbacIndex> _rbac;
    private readonly Lazy<NetworkPolicyIndex> _networkPolicies;
    private readonly Lazy<ImageTransformers> _imageTransformers;
    private readonly Lazy<ClusterPolicy> _cluster;
    private readonly Lazy<ResourceVariants> _variants;

    // An object is read when first asked for, by whichever thread asks, and once.
    private readonly Dictionary<Resource, Lazy<ImmutableArray<ComponentFacts>>> _components;
    private readonly Lazy<ILookup<Resource, Workload>> _workloads;

    /// <summary>Builds the index.</summary>
    /// <param name="name">The set's name; empty for the project's own.</param>
    /// <param name="documents">Every document, those without an object included.</param>
    /// <param name="resources">The objects in file order, those of lists and of embedded documents included.</param>
    public ResourceSet(string name, ImmutableArray<YamlDocument> documents, ImmutableArray<Resource> resources)
    {
        Name = name;
        Documents = documents;
        Resources = resources;
        _byKind = resources.ToLookup(r => r.Kind);
        _byName = resources.ToLookup(r => (r.Kind, r.Name));
        _byDocument = resources.ToLookup(r => r.Document);
        AllDocuments = [.. documents.Concat(_byDocument.Select(group => group.Key)).Distinct()];
        _components = resources.Where(r => CarrierCatalog.Reads(r.Kind)).Distinct()
            .ToDictionary(r => r, r => new Lazy<ImmutableArray<ComponentFacts>>(() => CarrierCatalog.Read(r)));
        _rbac = new Lazy<RbacIndex>(() => new RbacIndex(this));
        _networkPolicies = new Lazy<NetworkPolicyIndex>(() => new NetworkPolicyIndex(this));
        _imageTransformers = new Lazy<ImageTransformers>(() => new ImageTransformers(this));
        _cluster = new Lazy<ClusterPolicy>(() => ClusterPolicy.Create(this));
        _variants = new Lazy<ResourceVariants>(() => new ResourceVariants(resources));
        _workloads = new Lazy<ILookup<Resource, Workload>>(() => resources.Distinct().SelectMany(resource => Workload.Read(resource)).ToLookup(workload => workload.Resource));
    }

    /// <summary>The set's name; empty for the project's own.</summary>
    public string Name { get; }

    /// <summary>Every document of a file.</summary>
    public ImmutableArray<YamlDocument> Documents { get; }

    /// <summary>Every document, behind those of the files the embedded ones that hold an object.</summary>
    public ImmutableArray<YamlDocument> AllDocuments { get; }

    /// <summary>The objects in file order.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>The roles and bindings; built when first asked for.</summary>
    public RbacIndex Rbac => _rbac.Value;

    /// <summary>The network policies; built when first asked for.</summary>
    public NetworkPolicyIndex NetworkPolicies => _networkPolicies.Value;

    /// <summary>The images that tools change on the way into the cluster; built when first asked for.</summary>
    public ImageTransformers ImageTransformers => _imageTransformers.Value;

    /// <summary>What the objects decide for all pods of their cluster; gathered when first asked for.</summary>
    public ClusterPolicy Cluster => _cluster.Value;

    /// <summary>Every pod specification, in file order.</summary>
    public IEnumerable<Workload> Workloads => _workloads.Value.SelectMany(group => group);

    /// <summary>The components whose settings the objects carry, in file order.</summary>
    public IEnumerable<ComponentFacts> Components => Resources.SelectMany(resource => ComponentsOf(resource));

    /// <summary>The components whose settings an object of the set carries; empty for most objects.</summary>
    public ImmutableArray<ComponentFacts> ComponentsOf(Resource resource) => _components.TryGetValue(resource, out var components) ? components.Value : [];

    /// <summary>The pod specifications of an object of the set; none for most objects.</summary>
    public IEnumerable<Workload> WorkloadsOf(Resource resource) => _workloads.Value[resource];

    /// <summary>The Namespace object of that name, or null; also null for an empty name, since the object then lands wherever it is applied.</summary>
    public Resource? FindNamespace(string name) =>
        name.Length == 0 ? null : _byName[(new ResourceKind("", "Namespace"), name)].FirstOrDefault();

    /// <summary>The objects of a document, without those of documents that it embeds.</summary>
    public IEnumerable<Resource> InDocument(YamlDocument document) => _byDocument[document];

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<Resource> OfKind(ResourceKind kind) => _byKind[kind];

    /// <summary>The object of that kind, namespace and name, or null; an empty namespace on either side matches any.</summary>
    public Resource? Find(ResourceKind kind, string @namespace, string name) =>
        _byName[(kind, name)].FirstOrDefault(r => @namespace.Length == 0 || r.Namespace.Length == 0 || r.Namespace == @namespace);

    /// <summary>
    /// The object of that kind, namespace and name that belongs to another object (see <see cref="Meet"/>), or null; an
    /// empty namespace on either side matches any.
    /// </summary>
    public Resource? FindFor(Resource resource, ResourceKind kind, string @namespace, string name) => _byName[(kind, name)]
        .Where(r => (@namespace.Length == 0 || r.Namespace.Length == 0 || r.Namespace == @namespace) && Meet(resource, r))
        .MaxBy(r => ResourceVariants.CountSharedFolders(resource, r));

    /// <summary>
    /// Whether two objects can be of one cluster. Where a set holds an object several times, as for the folders of two
    /// clusters beside each other, each copy meets what shares most folders with it; an object that stands once meets all.
    /// </summary>
    public bool Meet(Resource left, Resource right) => _variants.Value.Meet(left, right);
}
