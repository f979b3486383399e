using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Workloads;

/// <summary>How messages call what a finding is about; each begins a sentence.</summary>
internal static class WorkloadText
{
    /// <summary><c>Container 'web' of Deployment 'shop'</c>.</summary>
    public static string Of(Container container) => container.Name.Length == 0
        ? $"A container of {container.Owner.Display}"
        : $"Container '{container.Name}' of {container.Owner.Display}";

    /// <summary>The container; for a value of the pod the object.</summary>
    public static string Of(Container container, SecurityField field) => field.IsOfPod ? container.Owner.Display : Of(container);

    /// <summary>All containers of a pod that has several, else the one that it has.</summary>
    public static string OfAll(PodSpec pod) => pod.Containers is [var only] ? Of(only) : $"Each container of {pod.Owner.Display}";
}
