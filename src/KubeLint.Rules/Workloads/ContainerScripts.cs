using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>The texts of a container that may be shell scripts.</summary>
internal static class ContainerScripts
{
    /// <summary>The words of <c>command</c>, <c>args</c>, hooks and probes, and the scripts of Argo's and Tekton's containers.</summary>
    public static IEnumerable<YamlScalar> Find(Container container)
    {
        var words = container.ExecCommands.Prepend(container.Command.AddRange(container.Arguments)).SelectMany(static command => command);
        return words.Select(static word => word.Origin?.Scalar)
            .Append(container.Node["script"] as YamlScalar)
            .Append(container.Node["source"] as YamlScalar)
            .OfType<YamlScalar>()
            .Distinct();
    }
}
