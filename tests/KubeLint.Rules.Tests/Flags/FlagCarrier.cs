using System.Text;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>A place where flags live, as the matrix writes it.</summary>
/// <param name="Name">What the test output calls it.</param>
/// <param name="Completeness">What an absent flag means there.</param>
/// <param name="Write">Writes a manifest with the flags, or gives null where the place does not hold the component or one of the flags.</param>
/// <param name="FlagSpan">The text that stands for a whole flag.</param>
internal sealed record FlagCarrier(
    string Name,
    Completeness Completeness,
    Func<Component, KubernetesVersion, IReadOnlyList<(string Flag, string Value)>, string?> Write,
    Func<string, string, string> FlagSpan)
{
    public static IReadOnlyList<FlagCarrier> All { get; } =
    [
        new("static-pod", Completeness.Complete,
            static (component, version, flags) => FlagSample.Write(component, version, flags.Select(flag => $"{flag.Flag}={flag.Value}")),
            static (flag, value) => $"--{flag}={value}"),
        new("static-pod-quoted", Completeness.Complete,
            static (component, version, flags) => FlagSample.Write(component, version, []) + string.Concat(flags.Select(flag => $"    - \"--{flag.Flag}={flag.Value}\"\n")),
            static (flag, value) => $"\"--{flag}={value}\""),
        new("patch", Completeness.Partial,
            static (component, version, flags) =>
                string.Join('\n', FlagSample.Write(component, version, flags.Select(flag => $"{flag.Flag}={flag.Value}")).Split('\n').Where(line => !line.Contains("image:", StringComparison.Ordinal))),
            static (flag, value) => $"--{flag}={value}"),
        new("kubeadm-v1beta3", Completeness.Overlay,
            static (component, version, flags) => WriteKubeadm("v1beta3", component, version, flags, static flag => $"{flag.Flag}: \"{flag.Value}\""),
            static (flag, _) => flag),
        new("kubeadm-v1beta4", Completeness.Overlay,
            static (component, version, flags) => WriteKubeadm("v1beta4", component, version, flags, static flag => $"- {{name: {flag.Flag}, value: \"{flag.Value}\"}}"),
            static (flag, _) => flag),
        new("kubelet-configuration", Completeness.Complete, WriteKubeletConfiguration, static (flag, _) => Field(flag)!.Split('.')[^1]),
    ];

    /// <summary>How a message calls a missing flag.</summary>
    public string NameOf(string flag) => Name == "kubelet-configuration" ? Field(flag)! : Completeness == Completeness.Overlay ? flag : "--" + flag;

    public override string ToString() => Name;

    private static string? WriteKubeadm(
        string apiVersion,
        Component component,
        KubernetesVersion version,
        IReadOnlyList<(string Flag, string Value)> flags,
        Func<(string Flag, string Value), string> writeFlag)
    {
        var section = component switch
        {
            Component.ApiServer => "apiServer:\n",
            Component.ControllerManager => "controllerManager:\n",
            Component.Scheduler => "scheduler:\n",
            Component.Etcd => $"etcd:\n  local:\n    imageTag: {version}.0-0\n",
            _ => null,
        };
        if (section is null)
            return null;
        var indent = component == Component.Etcd ? "    " : "  ";
        var text = new StringBuilder($"apiVersion: kubeadm.k8s.io/{apiVersion}\nkind: ClusterConfiguration\n");
        if (component != Component.Etcd)
            text.Append("kubernetesVersion: v").Append(version).Append(".0\n");
        text.Append(section);
        if (flags.Count == 0)
            return text.Append(indent).Append("extraArgs: ").Append(apiVersion == "v1beta3" ? "{}\n" : "[]\n").ToString();
        text.Append(indent).Append("extraArgs:\n");
        foreach (var flag in flags)
            text.Append(indent).Append("  ").Append(writeFlag(flag)).Append('\n');
        return text.ToString();
    }

    private static string? WriteKubeletConfiguration(Component component, KubernetesVersion version, IReadOnlyList<(string Flag, string Value)> flags)
    {
        if (component != Component.Kubelet || flags.Any(flag => Field(flag.Flag) is null))
            return null;
        var text = new StringBuilder("apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n");
        foreach (var (flag, value) in flags)
        {
            var indent = "";
            var keys = Field(flag)!.Split('.');
            foreach (var key in keys[..^1])
            {
                text.Append(indent).Append(key).Append(":\n");
                indent += "  ";
            }
            text.Append(indent).Append(keys[^1]).Append(": ").Append(value).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The field for a flag; null also for the two that a file writes in another way than as the flag's text.</summary>
    private static string? Field(string flag) =>
        flag is "feature-gates" or "streaming-connection-idle-timeout" ? null : ConfigurationFields.Of("KubeletConfiguration").FirstOrDefault(field => field.Flag == flag)?.Path;
}
