using System.Text.RegularExpressions;

namespace KubeLint.Rules.Workloads;

/// <summary>What a path of a node gives to whoever mounts it.</summary>
internal static partial class HostPath
{
    private static readonly string[] s_runtimeDirectories =
        ["/run/containerd", "/run/crio", "/run/podman", "/run/docker", "/run/cri-dockerd", "/run/k3s/containerd", "/run/k0s/containerd", "/run/dockershim"];

    // Where the whole subtree counts, the path ends in a slash.
    private static readonly (string Path, string Gives)[] s_sensitive =
    [
        ("/etc", "the node's configuration and accounts"),
        ("/etc/kubernetes/", "the credentials of the node and of the control plane"),
        ("/root", "the files of the node's root user"),
        ("/root/.aws/", "cloud credentials"),
        ("/root/.config/gcloud/", "cloud credentials"),
        ("/root/.azure/", "cloud credentials"),
        ("/root/.kube/", "cluster credentials"),
        ("/root/.ssh/", "the keys of the node's root user"),
        ("/home", "the files of the node's users"),
        ("/proc/", "the node's processes and kernel settings"),
        ("/sys/", "the node's kernel settings"),
        ("/dev", "the node's devices"),
        ("/boot/", "the node's kernel"),
        ("/run", "the sockets of the node's services"),
        ("/var", "the node's state"),
        ("/var/lib", "the node's state"),
        ("/var/lib/kubelet/", "the volumes and tokens of all pods of the node"),
        ("/var/lib/etcd/", "every object of the cluster, Secrets included"),
        ("/var/lib/docker", "the file systems of all containers of the node"),
        ("/var/lib/containerd", "the file systems of all containers of the node"),
    ];

    private static readonly (string Path, string Gives)[] s_sensitiveWritable =
    [
        ("/lib/modules/", "the node's kernel modules"),
        ("/var/log", "the node's log folder, through which links lead to any file"),
    ];

    private static readonly string[] s_benign =
        ["/etc/localtime", "/etc/timezone", "/etc/ssl/certs", "/usr/share/zoneinfo", "/usr/share/ca-certificates", "/usr/local/share/ca-certificates", "/etc/pki/ca-trust", "/etc/ca-certificates"];

    /// <summary>A path with single slashes, none at its end, and <c>/run</c> for <c>/var/run</c>, which links to it.</summary>
    public static string Normalize(string path)
    {
        var text = Slashes().Replace(path, "/");
        text = text.Length > 1 ? text.TrimEnd('/') : text;
        return text == "/var/run" || text.StartsWith("/var/run/", StringComparison.Ordinal) ? text["/var".Length..] : text;
    }

    /// <summary>Whether a normalised path is the socket of a container runtime, or the folder that holds it.</summary>
    public static bool IsRuntimeSocket(string path) =>
        RuntimeSocket().IsMatch(path) || Array.IndexOf(s_runtimeDirectories, path) >= 0;

    /// <summary>What a sensitive path gives, for a message; null for another path.</summary>
    /// <param name="path">The normalised path.</param>
    /// <param name="isWritable">Whether a container can write there.</param>
    public static string? FindSensitive(string path, bool isWritable)
    {
        if (path == "/")
            return "the node's whole file system";
        if (IsWithin(path, "/sys/fs/cgroup"))
            return null;
        return Find(s_sensitive, path) ?? (isWritable ? Find(s_sensitiveWritable, path) : null);
    }

    /// <summary>Whether a normalised path holds nothing but time zones or public certificates.</summary>
    public static bool IsBenign(string path) => s_benign.Any(benign => IsWithin(path, benign));

    private static string? Find((string Path, string Gives)[] table, string path)
    {
        // The longest path is the most telling.
        var (best, length) = ((string?)null, 0);
        foreach (var (candidate, gives) in table)
        {
            var isMatch = candidate.EndsWith('/') ? IsWithin(path, candidate[..^1]) : path == candidate;
            if (isMatch && candidate.Length > length)
                (best, length) = (gives, candidate.Length);
        }
        return best;
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^/run/(.+/)?(docker|containerd|crio|podman|cri-dockerd|dockershim)\.sock$|^\\\\\.\\pipe\\(docker_engine|containerd-containerd)$", RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeSocket();
}
