using System.Text;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>kubeadm's documents, alone and wherever other tools embed or patch them.</summary>
internal sealed class KubeadmCarriers : IFlagCarrierSource
{
    public IEnumerable<FlagCarrier> Carriers =>
    [
        new("kubeadm-v1beta3", Completeness.Overlay, static (component, version, flags) => Write("v1beta3", component, version, flags)),
        new("kubeadm-v1beta4", Completeness.Overlay, static (component, version, flags) => Write("v1beta4", component, version, flags)),
        new("kubeadm-config-map", Completeness.Overlay, static (component, version, flags) => Embed(
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: kubeadm-config, namespace: kube-system}\ndata:\n  ClusterConfiguration: |\n", "    ",
            Write("v1beta3", component, version, flags))),
        new("cluster-api-v1beta1", Completeness.Overlay, static (component, version, flags) => Embed(
            $"apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: KubeadmControlPlane\nmetadata: {{name: a}}\nspec:\n  version: v{version}.0\n  kubeadmConfigSpec:\n    clusterConfiguration:\n", "      ",
            Write("v1beta3", component, version, flags))),
        new("cluster-api-v1beta2", Completeness.Overlay, static (component, version, flags) => Embed(
            $"apiVersion: controlplane.cluster.x-k8s.io/v1beta2\nkind: KubeadmControlPlane\nmetadata: {{name: a}}\nspec:\n  version: v{version}.0\n  kubeadmConfigSpec:\n    clusterConfiguration:\n", "      ",
            Write("v1beta4", component, version, flags))),
        new("cloud-init", Completeness.Overlay, static (component, version, flags) => Embed(
            "#cloud-config\nwrite_files:\n- path: /run/kubeadm/kubeadm.yaml\n  content: |\n", "    ",
            Write("v1beta3", component, version, flags))),
        new("cloud-init-secret", Completeness.Overlay, static (component, version, flags) => Embed(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  userData: |\n    #cloud-config\n    write_files:\n    - path: /run/kubeadm/kubeadm.yaml\n      content: |\n", "        ",
            Write("v1beta4", component, version, flags))),
        new("kind", Completeness.Partial, static (component, version, flags) => Embed(
            "apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nkubeadmConfigPatches:\n- |\n", "  ",
            Write("v1beta3", component, version, flags))),
        new("kind-json-patch", Completeness.Partial, static (component, version, flags) => WritePatch(component, version, flags)),
    ];

    private static string? Embed(string head, string indent, string? document) =>
        document is null ? null : head + string.Concat(document.TrimEnd('\n').Split('\n').Select(line => indent + line + "\n"));

    private static string? WritePatch(Component component, KubernetesVersion version, IReadOnlyList<(string Flag, string Value)> flags)
    {
        if (SectionOf(component) is not { } section)
            return null;
        var operations = flags.Select(flag => $"{{\"op\": \"add\", \"path\": \"/{section}/extraArgs/{flag.Flag}\", \"value\": \"{flag.Value}\"}}").ToList();
        if (component == Component.Etcd)
            operations.Insert(0, $"{{\"op\": \"add\", \"path\": \"/etcd/local\", \"value\": {{\"imageTag\": \"{version}.0-0\"}}}}");
        return $"""
            apiVersion: kind.x-k8s.io/v1alpha4
            kind: Cluster
            kubeadmConfigPatchesJSON6902:
            - group: kubeadm.k8s.io
              version: v1beta3
              kind: ClusterConfiguration
              patch: |
                [{string.Join(", ", operations)}]

            """;
    }

    private static string? SectionOf(Component component) => component switch
    {
        Component.ApiServer => "apiServer",
        Component.ControllerManager => "controllerManager",
        Component.Scheduler => "scheduler",
        Component.Etcd => "etcd/local",
        _ => null,
    };

    private static string? Write(string apiVersion, Component component, KubernetesVersion version, IReadOnlyList<(string Flag, string Value)> flags)
    {
        if (SectionOf(component)?.Split('/') is not { } section)
            return null;
        var text = new StringBuilder($"apiVersion: kubeadm.k8s.io/{apiVersion}\nkind: ClusterConfiguration\n");
        if (component != Component.Etcd)
            text.Append("kubernetesVersion: v").Append(version).Append(".0\n");
        var indent = "";
        foreach (var key in section)
        {
            text.Append(indent).Append(key).Append(":\n");
            indent += "  ";
        }
        if (component == Component.Etcd)
            text.Append(indent).Append("imageTag: ").Append(version).Append(".0-0\n");
        if (flags.Count == 0)
            return text.Append(indent).Append("extraArgs: ").Append(apiVersion == "v1beta3" ? "{}\n" : "[]\n").ToString();
        text.Append(indent).Append("extraArgs:\n");
        foreach (var (flag, value) in flags)
            text.Append(indent).Append("  ").Append(apiVersion == "v1beta3" ? $"{flag}: \"{value}\"\n" : $"- {{name: {flag}, value: \"{value}\"}}\n");
        return text.ToString();
    }
}
