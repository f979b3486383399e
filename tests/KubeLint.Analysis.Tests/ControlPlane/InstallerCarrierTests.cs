using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Tests.ControlPlane;

public sealed class InstallerCarrierTests
{
    [Fact]
    public void A_json_patch_has_its_flags_where_its_paths_name_them()
    {
        var text = CarrierText.Read(
            """
            apiVersion: kind.x-k8s.io/v1alpha4
            kind: Cluster
            kubeadmConfigPatchesJSON6902:
            - group: kubeadm.k8s.io
              version: v1beta4
              kind: ClusterConfiguration
              patch: |
                [{"op": "add", "path": "/apiServer/extraArgs/-", "value": {"name": "anonymous-auth", "value": "true"}},
                 {"op": "replace", "path": "/apiServer/extraArgs/oidc~1x", "value": "a"},
                 {"op": "remove", "path": "/apiServer/extraArgs/profiling"},
                 {"op": "test", "path": "/apiServer/extraArgs/insecure-port", "value": "8080"}]
            """);
        var facts = text.Of(Component.ApiServer);
        Assert.Equal(["anonymous-auth", "oidc/x"], facts.Flags.Select(flag => flag.Name));
        Assert.Equal(["\"anonymous-auth\"", "oidc~1x"], facts.Flags.Select(flag => text.At(flag.Span)));
        Assert.Equal("true@\"true\"", text.Describe(Component.ApiServer, "anonymous-auth"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "audit-log-path"));
    }

    [Theory]
    [InlineData("1.27.4", "true@true")]
    [InlineData("1.30.0", "unknown")]
    public void Kops_replaces_what_it_does_not_want(string version, string kubelet)
    {
        var text = CarrierText.Read(
            $$"""
            apiVersion: kops.k8s.io/v1alpha2
            kind: Cluster
            metadata: {name: demo}
            spec:
              kubernetesVersion: {{version}}
              kubeAPIServer: {anonymousAuth: true, insecurePort: 8080, enableAdmissionPlugins: [AlwaysPullImages]}
              kubelet: {anonymousAuth: true}
              etcdClusters: [{name: main}]
            """);
        foreach (var flag in (string[])["anonymous-auth", "insecure-port", "enable-admission-plugins", "authorization-mode"])
            Assert.IsType<Setting<string>.Unknown>(text.Of(Component.ApiServer).Get(flag));
        Assert.Equal(kubelet, text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal("absent@demo", text.Describe(Component.ApiServer, "encryption-provider-config"));
        Assert.Equal("absent@kubeAPIServer", text.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("spec.encryptionConfig", text.Of(Component.ApiServer).NameOf("encryption-provider-config"));
    }

    [Fact]
    public void A_group_of_instances_says_what_holds()
    {
        var text = CarrierText.Read(
            """
            apiVersion: kops.k8s.io/v1alpha2
            kind: InstanceGroup
            metadata: {name: nodes}
            spec: {role: Node, kubelet: {anonymousAuth: true}}
            """);
        Assert.Equal("true@true", text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "read-only-port"));
    }

    [Fact]
    public void Raw_arguments_of_k0s_win_and_its_etcd_flags_stay()
    {
        var text = CarrierText.Read(
            """
            apiVersion: k0s.k0sproject.io/v1beta1
            kind: ClusterConfig
            metadata: {name: k0s}
            spec:
              api:
                extraArgs: {profiling: "false", etcd-cafile: /ca}
                rawArgs: [--profiling=true]
            """);
        Assert.Equal("true@true", text.Describe(Component.ApiServer, "profiling"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "etcd-cafile"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "anonymous-auth"));
        Assert.Equal("absent@extraArgs", text.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("absent@k0s", text.Describe(Component.ControllerManager, "node-monitor-period"));
    }

    [Fact]
    public void Each_worker_of_a_shoot_is_a_kubelet_of_its_own()
    {
        var text = CarrierText.Read(
            """
            apiVersion: core.gardener.cloud/v1beta1
            kind: Shoot
            metadata: {name: s}
            spec:
              kubernetes: {version: 1.31.1, kubelet: {podPidsLimit: 100}}
              provider:
                workers:
                - {name: a, kubernetes: {kubelet: {podPidsLimit: 200}}}
                - {name: b, kubernetes: {kubelet: {podPidsLimit: 300}}}
            """);
        Assert.Equal(["100", "200", "300"], text.Facts.Where(facts => facts.Component == Component.Kubelet).Select(facts => ((Setting<string>.Known)facts.Get("pod-max-pids")).Value));
    }

    [Fact]
    public void What_k0s_sets_badly_itself_counts_unless_the_file_sets_it()
    {
        const string Head = "apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nmetadata: {name: k0s}\n";
        var text = CarrierText.Read(Head + "spec: {api: {}}\n");
        Assert.Equal("0.0.0.0:10249@k0s", text.Describe(Component.KubeProxy, "metrics-bind-address"));
        Assert.Equal("0@k0s", text.Describe(Component.Kubelet, "event-qps"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "protect-kernel-defaults"));
        Assert.Equal("spec.workerProfiles[*].values.eventRecordQPS", text.Of(Component.Kubelet).NameOf("event-qps"));

        var set = CarrierText.Read(Head + "spec: {network: {kubeProxy: {metricsBindAddress: '127.0.0.1:10249'}}, workerProfiles: [{name: a, values: {eventRecordQPS: 5}}]}\n");
        Assert.Equal("127.0.0.1:10249@'127.0.0.1:10249'", set.Describe(Component.KubeProxy, "metrics-bind-address"));
        Assert.Equal("5@5", set.Describe(Component.Kubelet, "event-qps"));

        Assert.DoesNotContain(CarrierText.Read(Head + "spec: {network: {kubeProxy: {disabled: true}}}\n").Facts, facts => facts.Component == Component.KubeProxy);
        Assert.Equal("unknown", CarrierText.Read(Head.Replace("k0s}", "k0s, namespace: kube-system}", StringComparison.Ordinal) + "spec: {api: {}}\n").Describe(Component.KubeProxy, "metrics-bind-address"));
    }

    [Fact]
    public void Options_of_k0s_hold_flags_of_components()
    {
        var text = CarrierText.Read(
            """
            apiVersion: k0sctl.k0sproject.io/v1beta1
            kind: Cluster
            metadata: {name: k0s}
            spec:
              hosts:
              - role: controller
                installFlags:
                - --kube-controller-manager-extra-args="--profiling=true --bind-address=0.0.0.0"
                - --kubelet-extra-args=--read-only-port=10255
            """);
        Assert.Equal("true@true", text.Describe(Component.ControllerManager, "profiling"));
        Assert.Equal("0.0.0.0@0.0.0.0", text.Describe(Component.ControllerManager, "bind-address"));
        Assert.Equal("10255@10255", text.Describe(Component.Kubelet, "read-only-port"));
    }

    [Fact]
    public void A_static_pod_among_the_files_of_a_machine_is_the_whole_component()
    {
        var text = CarrierText.Read(
            """
            apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
            kind: KubeadmConfig
            metadata: {name: cp}
            spec:
              files:
              - path: /etc/kubernetes/manifests/kube-scheduler.yaml
                content: |
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: kube-scheduler}
                  spec:
                    containers:
                    - name: kube-scheduler
                      image: registry.example/kube-scheduler:v1.34.1
                      command: [kube-scheduler, --profiling=true]
              - path: /etc/kubernetes/manifests/kube-vip.yaml
                content: |
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: kube-vip}
                  spec: {hostNetwork: true, containers: [{name: kube-vip, image: registry.example/kube-vip:v1, args: [manager]}]}
            """);
        Assert.Equal(["cp", "kube-scheduler"], text.Resources.Select(resource => resource.Name));
        var scheduler = text.Of(Component.Scheduler);
        Assert.Equal(Completeness.Complete, scheduler.Completeness);
        Assert.Equal("true@true", text.Describe(scheduler.Get("profiling")));
        Assert.Equal((15, 49), text.PositionOf(((Setting<string>.Known)scheduler.Get("profiling")).Span) is var at ? (at.Line, at.Column) : default);
    }

    [Theory]
    [InlineData("data:,kind%3A%20KubeletConfiguration%0AapiVersion%3A%20kubelet.config.k8s.io%2Fv1beta1%0AreadOnlyPort%3A%2010255")]
    [InlineData("data:text/plain;charset=utf-8;base64,a2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKcmVhZE9ubHlQb3J0OiAxMDI1NQo=")]
    public void A_file_of_Ignition_stands_where_its_url_does(string url)
    {
        var text = CarrierText.Read(
            $$"""
            apiVersion: machineconfiguration.openshift.io/v1
            kind: MachineConfig
            metadata: {name: 99-kubelet}
            spec:
              config:
                storage:
                  files:
                  - path: /etc/kubernetes/kubelet.conf
                    contents:
                      source: "{{url}}"
            """);
        Assert.Equal("10255@\"" + url + "\"", text.Describe(Component.Kubelet, "read-only-port"));
    }

    [Fact]
    public void An_encoded_file_stands_where_its_text_does()
    {
        var text = CarrierText.Read(
            """
            write_files:
            - path: /etc/kubernetes/kubelet.yaml
              encoding: b64
              content: a2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKcmVhZE9ubHlQb3J0OiAxMDI1NQo=
            """);
        Assert.Equal(
            "10255@a2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKcmVhZE9ubHlQb3J0OiAxMDI1NQo=",
            text.Describe(Component.Kubelet, "read-only-port"));
        Assert.Equal("KubeletConfiguration in cloud-config", text.Resources[1].QualifiedDisplay);
    }
}
