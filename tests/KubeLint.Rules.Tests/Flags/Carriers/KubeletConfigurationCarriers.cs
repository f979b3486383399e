using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>A KubeletConfiguration, alone and inside the objects of tools.</summary>
internal sealed class KubeletConfigurationCarriers : IFlagCarrierSource
{
    public IEnumerable<FlagCarrier> Carriers =>
    [
        Create("kubelet-configuration", Completeness.Complete, "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n", ""),
        Create("k0s-worker-profile", Completeness.Partial, "apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nmetadata: {name: k0s}\n", "spec.workerProfiles[*].values") with { ProvidesWeakly = static (component, flag) => ToolFieldTable.ProvidesWeakly("k0s", component, flag) },
        Create("openshift-kubelet-config", Completeness.Partial, "apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: {name: workers}\n", "spec.kubeletConfig"),
        Create("eksctl-node-group", Completeness.Partial, "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: c, region: eu-west-1}\n", "nodeGroups[*].kubeletExtraConfig"),
    ];

    private static FlagCarrier Create(string name, Completeness completeness, string head, string path) =>
        new(name, completeness, (component, _, flags) => Write(head, path, component, flags))
        {
            TextOf = static (_, flag, value, part) => part is null ? Field(flag)!.Split('.')[^1] : IsMap(flag) ? part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..] : part,
            Translates = static (_, flag, _) => IsMap(flag),
            MissingName = (_, flag) => Field(flag) ?? "--" + flag,
            Anchors = ["KubeletConfiguration", "authentication", "authorization", "x509"],
        };

    private static string? Write(string head, string path, Component component, IReadOnlyList<(string Flag, string Value)> flags)
    {
        if (component != Component.Kubelet || flags.Any(flag => Field(flag.Flag) is null))
            return null;
        var tree = new ManifestTree();
        var prefix = path.Length == 0 ? "" : path + ".";
        if (flags.Count == 0 && path.Length > 0)
            tree.Set(path, "{}");
        foreach (var (flag, value) in flags)
            tree.Set(prefix + Field(flag), FieldValue.Write(Component.Kubelet, flag, value));
        return head + tree;
    }

    private static bool IsMap(string flag) => FlagDefinitions.Find(Component.Kubelet, flag)?.Type == "map";

    /// <summary>The field for a flag; null also for the one whose zero is the default in a file.</summary>
    private static string? Field(string flag) => flag == "streaming-connection-idle-timeout" ? null : ConfigurationFields.Find(Component.Kubelet, flag)?.Path;
}
