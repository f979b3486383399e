using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

/// <summary>Which namespaces of a set have quotas and limit ranges.</summary>
internal static class NamespaceLimits
{
    public static readonly ResourceKind Quota = new("", "ResourceQuota");
    public static readonly ResourceKind LimitRange = new("", "LimitRange");

    /// <summary>Whether a quota limits something, or may.</summary>
    public static bool Limits(Resource quota) =>
        quota.IsPatch || quota.Node.FindEntry("spec", "hard")?.Value is not (null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true });

    /// <summary>The limits of a limit range that hold for containers.</summary>
    public static IEnumerable<YamlMapping> ContainerLimitsOf(Resource limitRange) =>
        limitRange.Node.FindEntry("spec", "limits")?.Value.Mappings().Where(limit => limit["type"] is YamlScalar { Value: "Container" }) ?? [];

    /// <summary>The namespaces that have workloads in the set but none of the given objects. One that names no namespace may go into any.</summary>
    public static IEnumerable<Resource> FindNamespacesWithout(ResourceSet set, IEnumerable<Resource> guards)
    {
        var guarded = guards.Select(guard => guard.Namespace).ToHashSet(StringComparer.Ordinal);
        if (guarded.Any(name => name.Length == 0 || Placeholder.IsUnknown(name)))
            return [];
        var used = set.Workloads.Select(workload => workload.Resource.Namespace).ToHashSet(StringComparer.Ordinal);
        return set.OfKind(PodSecurityLevels.Namespace)
            .Where(resource => !resource.IsPatch && !PodSecurityLevels.IsSystem(resource.Name) && used.Contains(resource.Name) && !guarded.Contains(resource.Name))
            .DistinctBy(resource => resource.Name);
    }
}
