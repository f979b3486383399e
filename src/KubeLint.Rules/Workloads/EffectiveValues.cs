using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

/// <summary>What rules about values of a <c>securityContext</c> look at: a value that containers inherit is one place.</summary>
internal static class EffectiveValues
{
    /// <summary>Runs for each container's effective value of a field; for the pod's own value until the action has reported it.</summary>
    /// <param name="context">Takes the action.</param>
    /// <param name="read">Reads the field.</param>
    /// <param name="action">Whether it has reported the value.</param>
    public static void RegisterEffectiveValueAction(
        this AnalysisContext context, Func<Container, SecurityField> read, Func<Container, SecurityField, RuleContext, bool> action) =>
        context.RegisterWorkloadAction((workload, context) =>
        {
            var isPodReported = false;
            foreach (var container in workload.PodSpec.Containers)
            {
                var field = read(container);
                if (field.Entry is null || (field.IsOfPod && isPodReported))
                    continue;
                isPodReported |= action(container, field, context) && field.IsOfPod;
            }
        });
}
