namespace KubeLint.Rules.Components;

/// <summary>What the CIS benchmark asks of the files of a control plane and of a kubelet.</summary>
/// <param name="Mode">The widest mode.</param>
/// <param name="Owner">The owner.</param>
/// <param name="IsSensitive">Whether reading the file harms, or the benchmark names it.</param>
internal sealed record NodeFilePolicy(int Mode, string Owner, bool IsSensitive)
{
    private const int ReadableByOwner = 0x180;
    private const int ReadableByAll = 0x1A4;

    /// <summary>The policy for a file, or null for one that neither belongs to a control plane nor to a kubelet.</summary>
    public static NodeFilePolicy? Find(MachineFile file)
    {
        var path = file.Path.Value;
        if (Below(path, "/var/lib/etcd"))
            return new(ReadableByOwner, "etcd:etcd", IsSensitive: true);
        if (Below(path, "/etc/cni/net.d"))
            return new(ReadableByAll, "root:root", IsSensitive: false);
        var isKubelets = path is "/var/lib/kubelet/config.yaml" || Below(path, "/etc/systemd/system/kubelet.service.d") || path is "/etc/systemd/system/kubelet.service";
        if (!isKubelets && !Below(path, "/etc/kubernetes"))
            return null;
        if (path.EndsWith(".crt", StringComparison.Ordinal) || path.EndsWith(".pub", StringComparison.Ordinal))
            return new(ReadableByAll, "root:root", IsSensitive: false);
        return new(ReadableByOwner, "root:root", file.IsFromSecret || HoldsSecret(file) || IsNamed(path));
    }

    /// <summary>Whether the content, or the name, is that of a key or of a configuration that holds one.</summary>
    public static bool HoldsSecret(MachineFile file) =>
        file.Path.Value.EndsWith(".key", StringComparison.Ordinal)
        || file.Content.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
        || file.Content.Contains("kind: EncryptionConfig", StringComparison.Ordinal)
        || file.Content.Contains("client-key-data:", StringComparison.Ordinal);

    private static bool IsNamed(string path) => path is
        "/etc/kubernetes/admin.conf" or "/etc/kubernetes/super-admin.conf" or "/etc/kubernetes/controller-manager.conf" or "/etc/kubernetes/scheduler.conf"
        or "/etc/kubernetes/kubelet.conf" or "/etc/kubernetes/bootstrap-kubelet.conf" or "/var/lib/kubelet/config.yaml"
        or "/etc/kubernetes/manifests/kube-apiserver.yaml" or "/etc/kubernetes/manifests/kube-controller-manager.yaml"
        or "/etc/kubernetes/manifests/kube-scheduler.yaml" or "/etc/kubernetes/manifests/etcd.yaml";

    private static bool Below(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);
}
