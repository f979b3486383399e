using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Tests.ControlPlane;

public sealed class ClusterApiCarrierTests
{
    [Fact]
    public void A_control_plane_without_a_cluster_configuration_leaves_all_to_kubeadm()
    {
        var text = CarrierText.Read(
            """
            apiVersion: controlplane.cluster.x-k8s.io/v1beta1
            kind: KubeadmControlPlane
            metadata: {name: a}
            spec:
              version: v1.31.0
              kubeadmConfigSpec:
                initConfiguration:
                  nodeRegistration: {kubeletExtraArgs: {anonymous-auth: "true"}}
            """);
        Assert.Equal("absent@kubeadmConfigSpec", text.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("true@\"true\"", text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal(new KubernetesVersion(1, 31), text.Of(Component.Kubelet).Version);
    }

    [Fact]
    public void A_worker_has_no_control_plane()
    {
        var text = CarrierText.Read(
            """
            apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
            kind: KubeadmConfigTemplate
            metadata: {name: a}
            spec:
              template:
                spec:
                  joinConfiguration:
                    nodeRegistration: {kubeletExtraArgs: {anonymous-auth: "true"}}
            """);
        Assert.Equal(Component.Kubelet, Assert.Single(text.Facts).Component);
    }

    [Fact]
    public void Files_are_read_at_their_places()
    {
        var text = CarrierText.Read(
            """
            apiVersion: controlplane.cluster.x-k8s.io/v1beta1
            kind: KubeadmControlPlane
            metadata: {name: a}
            spec:
              version: v1.31.0
              kubeadmConfigSpec:
                files:
                - path: /etc/kubernetes/patches/kubeletconfiguration+strategic.yaml
                  content: |
                    apiVersion: kubelet.config.k8s.io/v1beta1
                    kind: KubeletConfiguration
                    readOnlyPort: 10255
                - path: /etc/kubernetes/encryption.yaml
                  encoding: base64
                  content: "kind: EncryptionConfiguration"
            """);
        Assert.Equal(["KubeadmControlPlane", "KubeletConfiguration"], text.Resources.Select(resource => resource.Kind.Kind));
        Assert.Equal("10255@10255", text.Describe(Component.Kubelet, "read-only-port"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "protect-kernel-defaults"));
        Assert.Same(text.Resources[0], text.Resources[1].Container);
    }
}
