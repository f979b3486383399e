using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

/// <summary>Whether a container writes to the node's disk.</summary>
internal static class EphemeralStorage
{
    /// <summary>Whether it can write nothing but its log: a read-only root file system, and no <c>emptyDir</c> in the pod.</summary>
    public static bool IsUnused(Container container) =>
        container.SecurityContext.Is("readOnlyRootFilesystem", true) && !container.Pod.Volumes.Any(static volume => volume.Node.Find("emptyDir") is not null);
}
