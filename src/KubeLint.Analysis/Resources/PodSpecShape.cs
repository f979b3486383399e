namespace KubeLint.Analysis.Resources;

/// <summary>Where a pod specification keeps its containers.</summary>
public enum PodSpecShape
{
    /// <summary>Kubernetes' own: <c>containers</c>, <c>initContainers</c>, <c>ephemeralContainers</c>.</summary>
    Pod,

    /// <summary>A template of an Argo Workflow: <c>container</c>, <c>script</c>, <c>containerSet.containers</c>, <c>initContainers</c>, <c>sidecars</c>.</summary>
    ArgoTemplate,

    /// <summary>A Tekton Task: <c>steps</c> and <c>sidecars</c>; it has no settings of the pod.</summary>
    TektonTask,
}
