namespace KubeLint.Analysis.ControlPlane;

/// <summary>The components whose flags the rules judge.</summary>
public enum Component
{
    /// <summary>kube-apiserver.</summary>
    ApiServer,

    /// <summary>kube-controller-manager.</summary>
    ControllerManager,

    /// <summary>kube-scheduler.</summary>
    Scheduler,

    /// <summary>etcd.</summary>
    Etcd,

    /// <summary>kubelet.</summary>
    Kubelet,

    /// <summary>kube-proxy.</summary>
    KubeProxy,
}
