using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>A request or a limit of a resource, and where a pod can get it from.</summary>
/// <param name="Name">The resource, <c>memory</c>.</param>
/// <param name="Sections">The sections of <c>resources</c> that give it, the one to be set first: a limit stands in for a request.</param>
/// <param name="Defaults">The fields of a LimitRange that give it.</param>
internal sealed record ComputeResource(string Name, ImmutableArray<string> Sections, ImmutableArray<string> Defaults)
{
    private static readonly ResourceKind s_limitRange = new("", "LimitRange");

    // Pods have resources of their own since then.
    private static readonly KubernetesVersion s_podLevel = new(1, 34);

    /// <summary>A limit.</summary>
    public static ComputeResource Limit(string name) => new(name, ["limits"], ["default"]);

    /// <summary>A request.</summary>
    public static ComputeResource Request(string name) => new(name, ["requests", "limits"], ["defaultRequest", "default"]);

    /// <summary>Reports what <see cref="FindMissing"/> gives, once for each set.</summary>
    /// <param name="context">Takes the action.</param>
    /// <param name="descriptor">The rule; its one argument names the container or all of them.</param>
    /// <param name="isLetOff">Containers that need it not.</param>
    public void Register(AnalysisContext context, DiagnosticDescriptor descriptor, Func<Container, bool>? isLetOff = null) =>
        context.RegisterRepositoryAction((set, context) =>
        {
            foreach (var missing in FindMissing(set, context.TargetVersion, isLetOff))
                context.For(missing.Owner).Report(missing.Anchor, descriptor, [missing.Subject]);
        });

    /// <summary>
    /// The main containers that are known not to have it, each with the place to say so: not those of static pods, and
    /// not where a LimitRange of the namespace gives it. What all of several containers lack is one finding.
    /// </summary>
    /// <param name="set">The set.</param>
    /// <param name="target">The cluster's version.</param>
    /// <param name="isLetOff">Containers that need it not.</param>
    public IEnumerable<MissingResource> FindMissing(ResourceSet set, KubernetesVersion? target, Func<Container, bool>? isLetOff = null)
    {
        var namespaces = FindDefaultedNamespaces(set);
        foreach (var pod in WorkloadContainers.Find(set).Where(static container => container.Role == ContainerRole.Main).GroupBy(static container => container.Pod))
        {
            if (pod.Key is not { IsStatic: false, Shape: PodSpecShape.Pod } || namespaces.Contains(pod.Key.Owner.Namespace))
                continue;
            var missing = pod.Where(container => !container.IsPartial && Has(container, target) == false && isLetOff?.Invoke(container) != true).ToList();
            if (missing.Count > 1 && missing.Count == pod.Count())
                yield return new MissingResource(WorkloadText.OfAll(pod.Key), pod.Key.Owner, pod.Key.Node.Find("containers")?.Key.Span ?? pod.Key.Anchor);
            else
                foreach (var container in missing)
                    yield return new MissingResource(WorkloadText.Of(container), container.Owner, FindAnchor(container));
        }
    }

    /// <summary>Whether a container has it, from its own fields or its pod's; null where a placeholder hides that.</summary>
    public bool? Has(Container container, KubernetesVersion? target)
    {
        var own = Has(container.Node);
        return own == false && (target is null || target >= s_podLevel) ? Has(container.Pod.Node) : own;
    }

    /// <summary>The namespaces whose LimitRange gives it to containers that lack it; an empty name for objects that name no namespace.</summary>
    public ImmutableHashSet<string> FindDefaultedNamespaces(ResourceSet set) =>
    [
        .. from range in set.OfKind(s_limitRange)
           where range.Node.FindEntry("spec", "limits")?.Value.Mappings().Any(IsDefault) == true
           select range.Namespace,
    ];

    private bool IsDefault(YamlMapping limit) =>
        limit["type"] is YamlScalar { Value: "Container" } && Defaults.Any(field => (limit[field] as YamlMapping)?[Name] is not null);

    private bool? Has(YamlMapping owner)
    {
        if (owner["resources"] is not YamlMapping resources)
            return owner["resources"] is null or YamlScalar { IsNull: true } ? false : null;
        var isHidden = resources.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key));
        foreach (var section in Sections)
        {
            if ((resources[section] as YamlMapping)?[Name] is not (null or YamlScalar { IsNull: true }))
                return true;
            isHidden |= resources[section] is YamlMapping values
                ? values.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key))
                : resources[section] is not (null or YamlScalar { IsNull: true });
        }
        return isHidden ? null : false;
    }

    private TextSpan FindAnchor(Container container)
    {
        var resources = container.Node.Find("resources");
        return (resources?.Value as YamlMapping)?.Find(Sections[0])?.Key.Span ?? resources?.Key.Span ?? container.Anchor;
    }
}
