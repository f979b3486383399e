using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>The <c>securityContext</c> of pods and containers as the kubelet combines them.</summary>
public static class SecurityContexts
{
    private const string Field = "securityContext";

    /// <summary>A field of the container's own <c>securityContext</c>, as <c>privileged</c> or <c>capabilities</c>, which pods do not have.</summary>
    public static SecurityField GetSecurity(this Container container, string field) => SecurityField.Read(container.Node[Field], field, isOfPod: false);

    /// <summary>
    /// A field of the pod's <c>securityContext</c>. For kinds whose pods get more of their settings elsewhere (a
    /// Tekton TaskRun, an Argo Workflow) a field that is not written counts as hidden.
    /// </summary>
    public static SecurityField GetSecurity(this PodSpec pod, string field)
    {
        var value = SecurityField.Read(pod.Node[Field], field, isOfPod: true);
        return value.IsAbsent && pod.Shape != PodSpecShape.Pod ? value with { IsHidden = true } : value;
    }

    /// <summary>
    /// The field that holds for the container: its own, else the pod's. For the fields that both have:
    /// <c>runAsUser</c>, <c>runAsGroup</c>, <c>runAsNonRoot</c>, <c>seccompProfile</c>, <c>seLinuxOptions</c>,
    /// <c>appArmorProfile</c>; of <c>windowsOptions</c> each field for itself (<see cref="GetEffectiveWindows"/>).
    /// </summary>
    public static SecurityField GetEffectiveSecurity(this Container container, string field)
    {
        var own = container.GetSecurity(field);
        return own.IsAbsent ? container.Pod.GetSecurity(field) : own;
    }

    /// <summary>A field of <c>windowsOptions</c> that holds for the container.</summary>
    public static SecurityField GetEffectiveWindows(this Container container, string field)
    {
        var own = container.GetSecurity("windowsOptions").Get(field);
        return own.IsAbsent ? container.Pod.GetSecurity("windowsOptions").Get(field) : own;
    }

    /// <summary>Where a finding about something that the container's <c>securityContext</c> lacks points: its key, else <see cref="Container.Anchor"/>.</summary>
    public static TextSpan GetSecurityAnchor(this Container container) => container.Node.Find(Field)?.Key.Span ?? container.Anchor;

    /// <summary>Where a finding about something that the pod's <c>securityContext</c> lacks points: its key, else that of the specification.</summary>
    public static TextSpan GetSecurityAnchor(this PodSpec pod) => pod.Node.Find(Field)?.Key.Span ?? pod.Anchor;

    /// <summary>Whether the container is known to run privileged, which makes its other limits void.</summary>
    public static bool IsPrivileged(this Container container) => container.GetSecurity("privileged").Is(true);
}
