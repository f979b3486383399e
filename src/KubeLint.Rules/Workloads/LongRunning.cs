using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>Tells services from tasks.</summary>
internal static class LongRunning
{
    /// <summary>Whether the pods are meant to run until they are replaced.</summary>
    public static bool Is(PodSpec pod) =>
        pod.Shape == PodSpecShape.Pod
        && pod.Owner.Kind.Kind is not ("Job" or "CronJob")
        && pod.Node["restartPolicy"] is not YamlScalar { Value: "Never" or "OnFailure" };
}
