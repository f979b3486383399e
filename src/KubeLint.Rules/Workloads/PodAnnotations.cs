using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>What rules about annotations of pods look at.</summary>
internal static class PodAnnotations
{
    /// <summary>Runs for every annotation of a workload's pods whose name begins so.</summary>
    public static void RegisterPodAnnotationAction(this AnalysisContext context, string prefix, Action<PodSpec, YamlEntry, RuleContext> action) =>
        context.RegisterWorkloadAction((workload, context) =>
        {
            if (workload.PodSpec.Metadata?["annotations"] is not YamlMapping annotations)
                return;
            foreach (var entry in annotations.Entries)
            {
                if (entry.Key.Value.StartsWith(prefix, StringComparison.Ordinal))
                    action(workload.PodSpec, entry, context);
            }
        });
}
