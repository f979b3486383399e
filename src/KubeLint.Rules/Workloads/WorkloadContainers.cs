using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>The containers of a set, for questions that reach beyond one object.</summary>
internal static class WorkloadContainers
{
    /// <summary>Every container; one that several pods share by an alias stands here once.</summary>
    public static IEnumerable<Container> Find(ResourceSet set)
    {
        var seen = new HashSet<(SourceFile, TextSpan)>();
        return set.Workloads.SelectMany(static workload => workload.PodSpec.Containers).Where(container => seen.Add((container.Owner.Source, container.Node.Span)));
    }
}
