using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An Ingress of any version.</summary>
/// <param name="Resource">The object.</param>
public sealed record IngressView(Resource Resource)
{
    /// <summary>The kinds: today's, and the one of clusters before 1.22.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } = [new("networking.k8s.io", "Ingress"), new("extensions", "Ingress")];

    /// <summary>Its <c>spec</c>, or null.</summary>
    public YamlMapping? Spec => Resource.Node["spec"] as YamlMapping;

    /// <summary>The class as the field or the old annotation names it; empty where neither does.</summary>
    public string ClassName => (Spec?["ingressClassName"] as YamlScalar)?.Value ?? Resource.GetAnnotation("kubernetes.io/ingress.class") ?? "";

    /// <summary>The rules that are mappings.</summary>
    public ImmutableArray<YamlMapping> Rules => [.. (Spec?["rules"]).Mappings()];

    /// <summary>The entry of the backend for what no rule matches, or null.</summary>
    public YamlEntry? DefaultBackend => Spec?.Find("defaultBackend") ?? Spec?.Find("backend");

    /// <summary>The Services that it leads to; those that cannot be read are left out.</summary>
    public IEnumerable<IngressBackend> Backends =>
        Rules.SelectMany(rule => rule.FindEntry("http", "paths")?.Value.Mappings() ?? [], static (rule, path) => (Rule: (YamlMapping?)rule, Backend: path["backend"]))
            .Append((Rule: null, Backend: DefaultBackend?.Value))
            .Select(static item => (item.Rule, Service: (item.Backend.FindEntry("service", "name")?.Value ?? (item.Backend as YamlMapping)?["serviceName"]).AsReadable()))
            .Where(static item => item.Service is not null)
            .Select(static item => new IngressBackend(item.Service!, item.Rule));

    /// <summary>Whether TLS is configured; null where a placeholder decides.</summary>
    public bool? HasTls => Spec?["tls"] switch
    {
        null => Spec is null || Resource.IsPatch || Spec.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key)) ? null : false,
        YamlSequence list => !list.Items.IsEmpty,
        YamlScalar { IsNull: true } => false,
        _ => null,
    };
}
