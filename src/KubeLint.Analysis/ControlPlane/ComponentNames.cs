namespace KubeLint.Analysis.ControlPlane;

/// <summary>Names of components.</summary>
public static class ComponentNames
{
    /// <summary>The binary: <c>kube-apiserver</c>.</summary>
    public static string BinaryName(this Component component) => component switch
    {
        Component.ApiServer => "kube-apiserver",
        Component.ControllerManager => "kube-controller-manager",
        Component.Scheduler => "kube-scheduler",
        Component.Etcd => "etcd",
        Component.Kubelet => "kubelet",
        Component.KubeProxy => "kube-proxy",
        _ => throw new ArgumentOutOfRangeException(nameof(component)),
    };

    /// <summary>The component of a binary's name, or null.</summary>
    public static Component? FromBinaryName(string name) => name switch
    {
        "kube-apiserver" => Component.ApiServer,
        "kube-controller-manager" => Component.ControllerManager,
        "kube-scheduler" => Component.Scheduler,
        "etcd" => Component.Etcd,
        "kubelet" => Component.Kubelet,
        "kube-proxy" => Component.KubeProxy,
        _ => null,
    };
}
