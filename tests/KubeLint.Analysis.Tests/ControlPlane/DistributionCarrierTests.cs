using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.ControlPlane;

/// <summary>Configurations without a kind: what is taken for one, and what their tools make of the settings.</summary>
public sealed class DistributionCarrierTests
{
    [Theory]
    [InlineData("/etc/rancher/k3s/config.yaml", "token: x\n", "K3s configuration")]
    [InlineData("/etc/rancher/rke2/config.yaml.d/10.yaml", "token: x\n", "RKE2 configuration")]
    [InlineData("C:\\repo\\rancher\\rke2\\config.yaml", "token: x\n", "RKE2 configuration")]
    [InlineData("/repo/server.yaml", "kubelet-arg: [a=b]\ncni: cilium\n", "RKE2 configuration")]
    [InlineData("/repo/server.yaml", "kubelet-arg: [a=b]\nflannel-backend: none\n", "K3s configuration")]
    [InlineData("/repo/server.yaml", "kubelet-arg: [a=b]\n", "K3s or RKE2 configuration")]
    [InlineData("/repo/cluster.yml", "nodes: [{address: a, role: [etcd]}]\nservices: {kubelet: {}}\n", "RKE configuration")]
    [InlineData("/repo/a.yaml", "version: v1alpha1\nmachine: {type: worker}\n", "Talos machine configuration")]
    [InlineData("/repo/a.yaml", "cluster: {apiServer: {extraArgs: {a: b}}}\n", "Talos machine configuration")]
    [InlineData("/repo/inventory/group_vars/all.yml", "kube_network_plugin: calico\nkube_read_only_port: 0\n", "Kubespray inventory")]
    public void A_configuration_is_recognized(string path, string yaml, string kind)
    {
        var resource = Assert.Single(Read(path, yaml));
        Assert.Equal(kind, resource.Kind.Kind);
        Assert.True(resource.IsToolConfiguration);
    }

    [Theory]
    [InlineData("/repo/values.yaml", "image: {tag: a}\nprofile: cis\ncni: cilium\nservice: {type: ClusterIP}\n")]
    [InlineData("/repo/values.yaml", "cluster: {name: a}\nmachine: {type: large}\n")]
    [InlineData("/repo/values.yaml", "cluster: {apiServer: {replicas: 2}}\n")]
    [InlineData("/repo/docker-compose.yml", "version: '3'\nservices: {etcd: {image: etcd}}\n")]
    [InlineData("/repo/docker-compose.yml", "services: {scheduler: {image: a}, kubelet: {image: b}}\nnodes: [a, b]\n")]
    [InlineData("/repo/.github/workflows/a.yml", "on: push\njobs: {build: {runs-on: ubuntu-latest}}\n")]
    [InlineData("/repo/group_vars/all.yml", "kube_version: 1.28.1\naudit_log_path: /var/log/a\ntls_min_version: VersionTLS12\n")]
    [InlineData("/repo/roles/kubespray_defaults/defaults/main/main.yml", "kube_network_plugin: calico\nkube_read_only_port: 0\nkube_owner: kube\n")]
    [InlineData("/repo/vars.yml", "kube_network_plugin: calico\nkube_owner: kube\n")]
    [InlineData("/repo/a.yaml", "write-kubeconfig-mode: '0644'\n")]
    [InlineData("/repo/a.yaml", "apiVersion: v1\nkube-apiserver-arg: [a=b]\n")]
    [InlineData("/repo/a.yaml", "version: v1alpha1\nrules: []\n")]
    public void Anything_else_is_not(string path, string yaml) => Assert.Empty(Read(path, yaml));

    [Fact]
    public void Arguments_of_k3s_add_to_what_it_sets_or_replace_it()
    {
        var text = CarrierText.Read(
            """
            flannel-backend: none
            kube-apiserver-arg:
            - enable-admission-plugins+=EventRateLimit
            - authorization-mode=AlwaysAllow
            - --profiling
            - "feature-gates-=A=true"
            kubelet-arg: "anonymous-auth=true"
            """);
        var server = text.Of(Component.ApiServer);
        Assert.Equal(["enable-admission-plugins", "feature-gates"], server.Appended.Order(StringComparer.Ordinal));
        Assert.Equal("AlwaysAllow@AlwaysAllow", text.Describe(Component.ApiServer, "authorization-mode"));
        Assert.Equal("true@--profiling", text.Describe(Component.ApiServer, "profiling"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "anonymous-auth"));
        Assert.Equal("absent@kube-apiserver-arg", text.Describe(Component.ApiServer, "encryption-provider-config"));
        Assert.Equal("anonymous-auth in kube-apiserver-arg", server.NameOf("anonymous-auth"));
        Assert.Equal("secrets-encryption", server.NameOf("encryption-provider-config"));
        Assert.Equal("true@true", text.Describe(Component.Kubelet, "anonymous-auth"));
    }

    [Theory]
    [InlineData("cluster-init: true\nkubelet-arg: [v=2]\n", "net.ipv4.ip_forward,net.ipv6.conf.all.forwarding@kubelet-arg")]
    [InlineData("cluster-init: true\nkubelet-arg: [v=2]\ndisable: [traefik, servicelb]\n", "unknown")]
    [InlineData("cluster-init: true\nkubelet-arg: [v=2]\ndisable: ['${DISABLED}']\n", "unknown")]
    [InlineData("flannel-ipv6-masq: true\nkubelet-arg: [allowed-unsafe-sysctls=kernel.msgmax]\n", "kernel.msgmax@kernel.msgmax")]
    [InlineData("docker: true\nkubelet-arg: [v=2]\n", "unknown")]
    public void The_sysctls_of_k3s_belong_to_its_load_balancer(string yaml, string expected) =>
        Assert.Equal(expected, CarrierText.Read(yaml).Describe(Component.Kubelet, "allowed-unsafe-sysctls"));

    [Fact]
    public void The_version_of_a_cluster_is_not_that_of_its_etcd()
    {
        var text = CarrierText.Read(
            """
            apiVersion: provisioning.cattle.io/v1
            kind: Cluster
            metadata: {name: c}
            spec: {kubernetesVersion: v1.31.4+rke2r1, rkeConfig: {machineGlobalConfig: {cni: cilium}}}
            """);
        Assert.NotNull(text.Of(Component.ApiServer).Version);
        Assert.Null(text.Of(Component.Etcd).Version);
    }

    [Fact]
    public void An_agent_of_k3s_has_no_control_plane()
    {
        var text = CarrierText.Read("server: https://10.0.0.1:6443\nkubelet-arg: [max-pods=100]\n");
        Assert.Equal([Component.Kubelet, Component.KubeProxy], text.Facts.Select(facts => facts.Component));
    }

    [Fact]
    public void The_hardened_profile_of_RKE2_opens_an_audit_log_without_a_policy()
    {
        var text = CarrierText.Read("profile: cis\ncni: cilium\nkube-apiserver-arg: []\n");
        Assert.Equal("server/logs/audit.log@cis", text.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("absent@profile", text.Describe(Component.ApiServer, "audit-policy-file"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "audit-log-maxage"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "protect-kernel-defaults"));
        var policy = CarrierText.Read("audit-policy-file: /a.yaml\ncni: cilium\nkube-apiserver-arg: []\n");
        Assert.Equal("unknown", policy.Describe(Component.ApiServer, "audit-log-path"));
        var plain = CarrierText.Read("cni: cilium\nkube-apiserver-arg: []\n");
        Assert.Equal("absent@kube-apiserver-arg", plain.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("unknown", plain.Describe(Component.ApiServer, "encryption-provider-config"));
    }

    [Fact]
    public void Absence_in_a_cluster_of_Rancher_is_open_where_some_machines_have_more()
    {
        var text = CarrierText.Read(
            """
            apiVersion: provisioning.cattle.io/v1
            kind: Cluster
            metadata: {name: a}
            spec:
              kubernetesVersion: v1.31.4+k3s1
              rkeConfig:
                machineGlobalConfig: {kube-apiserver-arg: [anonymous-auth=true]}
                machineSelectorConfig:
                - config: {kubelet-arg: [anonymous-auth=true]}
            """);
        Assert.Equal("true@true", text.Describe(text.Facts.First(facts => facts.Component == Component.ApiServer).Get("anonymous-auth")));
        Assert.Equal("unknown", text.Describe(text.Facts.First(facts => facts.Component == Component.ApiServer).Get("audit-log-path")));
        Assert.Equal("true@true", text.Describe(text.Facts.Last(facts => facts.Component == Component.Kubelet).Get("anonymous-auth")));
        Assert.Equal(new KubernetesVersion(1, 31), text.Facts[0].Version);
    }

    [Fact]
    public void Talos_refuses_some_settings_and_adds_to_others()
    {
        var text = CarrierText.Read(
            """
            version: v1alpha1
            machine:
              type: controlplane
              kubelet: {extraConfig: {readOnlyPort: 10255, authentication: {anonymous: {enabled: true}}}}
            cluster:
              apiServer: {extraArgs: {authorization-mode: [Webhook], etcd-cafile: /a}, image: "registry.k8s.io/kube-apiserver:v1.33.1"}
            """);
        Assert.Equal("10255@10255", text.Describe(Component.Kubelet, "read-only-port"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal("Webhook@Webhook", text.Describe(Component.ApiServer, "authorization-mode"));
        Assert.Contains("authorization-mode", text.Of(Component.ApiServer).Appended.Order(StringComparer.Ordinal));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "etcd-cafile"));
        Assert.Equal("absent@cluster", text.Describe(Component.ApiServer, "encryption-provider-config"));
        Assert.Equal(new KubernetesVersion(1, 33), text.Of(Component.Kubelet).Version);
    }

    [Fact]
    public void Objects_inside_are_seen_as_what_they_are()
    {
        var text = CarrierText.Read(
            """
            version: v1alpha1
            machine:
              files:
              - path: /etc/a.yaml
                content: |
                  apiVersion: kubelet.config.k8s.io/v1beta1
                  kind: KubeletConfiguration
                  readOnlyPort: 10255
            cluster:
              apiServer:
                admissionControl:
                - name: PodSecurity
                  configuration: {apiVersion: pod-security.admission.config.k8s.io/v1, kind: PodSecurityConfiguration}
                auditPolicy: {apiVersion: audit.k8s.io/v1, kind: Policy, rules: []}
              inlineManifests:
              - name: ns
                contents: |
                  apiVersion: v1
                  kind: Namespace
                  metadata: {name: a}
            ---
            apiVersion: v1alpha1
            kind: KubeEtcdEncryptionConfig
            config: {resources: []}
            ---
            apiVersion: v1alpha1
            kind: KubeAuthenticationConfig
            configuration: {anonymous: {enabled: true}}
            ---
            nodes: [{address: a, role: [controlplane]}]
            services:
              kube-api:
                audit_log: {configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy}}}
                secrets_encryption_config: {enabled: true, custom_config: {apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration}}
            """);
        Assert.Equal(
            [
                "KubeletConfiguration in Talos machine configuration", "Namespace 'a' in Talos machine configuration",
                "PodSecurityConfiguration in Talos machine configuration", "Policy in Talos machine configuration",
                "EncryptionConfiguration in KubeEtcdEncryptionConfig", "AuthenticationConfiguration in KubeAuthenticationConfig",
                "EncryptionConfiguration in RKE configuration", "Policy in RKE configuration",
            ],
            text.Resources.Where(resource => resource.Container is not null).Select(resource => resource.QualifiedDisplay));
        Assert.All(text.Resources.Where(resource => resource.Kind.Kind is "EncryptionConfiguration" or "AuthenticationConfiguration"), resource => Assert.Equal("apiserver.config.k8s.io", resource.Kind.Group));
    }

    [Fact]
    public void Versions_decide_what_RKE_sets()
    {
        var older = CarrierText.Read("nodes: [{address: a, role: [etcd]}]\nkubernetes_version: v1.14.6-rancher1-1\nservices: {kube-api: {}}\n");
        Assert.Equal("absent@kube-api", older.Describe(Component.ApiServer, "audit-log-path"));
        var newer = CarrierText.Read("nodes: [{address: a, role: [etcd]}]\nkubernetes_version: v1.20.6-rancher1-1\nservices: {kube-api: {}}\n");
        Assert.Equal("unknown", newer.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("true", Assert.Single(newer.Of(Component.Etcd).All("enable-v2"), flag => flag is { Style: FlagStyle.Provided, IsToolDefault: true }).Value is Settings.Setting<string>.Known known ? known.Value : "");
        var off = CarrierText.Read("nodes: [{address: a, role: [etcd]}]\nservices: {kube-api: {audit_log: {enabled: false}}}\n");
        Assert.Equal("@false", off.Describe(Component.ApiServer, "audit-log-path"));
    }

    [Fact]
    public void Variables_of_kubespray_count_where_their_switch_is_on()
    {
        var text = CarrierText.Read(
            """
            kube_version: 1.33.3
            kube_network_plugin: calico
            kube_owner: kube
            kube_oidc_url: https://a.example
            kube_token_auth: true
            audit_log_path: /var/log/a
            kube_apiserver_enable_admission_plugins: []
            kube_apiserver_use_authorization_config_file: true
            authorization_modes: [AlwaysAllow]
            """);
        Assert.Equal("absent@kube_oidc_url", text.Describe(Component.ApiServer, "oidc-issuer-url"));
        Assert.Equal("absent@kube_version", text.Describe(Component.ApiServer, "encryption-provider-config"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "token-auth-file"));
        Assert.Equal("absent@kube_version", text.Describe(Component.ApiServer, "audit-log-path"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "enable-admission-plugins"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "authorization-mode"));
        Assert.True(text.Of(Component.ApiServer).Last("anonymous-auth") is { IsToolDefault: true, Style: FlagStyle.Provided });
        var part = CarrierText.Read("kube_network_plugin: calico\nkube_owner: kube\nkube_read_only_port: 0\n");
        Assert.Equal("unknown", part.Describe(Component.ApiServer, "anonymous-auth"));
    }

    private static IEnumerable<Resource> Read(string path, string yaml) =>
        YamlParser.Parse(new SourceFile(path, yaml)).Documents.SelectMany(document => ResourceReader.Read(document));
}
