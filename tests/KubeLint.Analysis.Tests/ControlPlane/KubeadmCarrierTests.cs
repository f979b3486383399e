using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Tests.ControlPlane;

public sealed class KubeadmCarrierTests
{
    [Theory]
    [InlineData("apiServer:\n  extraArgs:\n    v: \"2\"", "extraArgs")]
    [InlineData("apiServer:\n  certSANs: [a]", "apiServer")]
    [InlineData("apiServer:", "apiServer")]
    [InlineData("clusterName: a", "ClusterConfiguration")]
    [InlineData("apiServerExtraArgs:\n  v: \"2\"", "apiServerExtraArgs")]
    public void Missing_flags_point_at_the_deepest_key(string body, string anchor)
    {
        var text = ReadCluster("v1beta3", body);
        Assert.Equal($"absent@{anchor}", text.Describe(Component.ApiServer, "encryption-provider-config"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "client-ca-file"));
    }

    [Theory]
    [InlineData("v1beta3", "{audit_log_path: /a, profiling: false, --v: 2}")]
    [InlineData("v1beta4", "{audit_log_path: /a, profiling: false, --v: 2}")]
    [InlineData("v1beta3", "[{name: audit-log-path, value: /a}, {name: profiling, value: false}, {name: v, value: 2}]")]
    [InlineData("v1beta4", "[audit-log-path=/a, --profiling=false, v=2]")]
    [InlineData("v1beta4", "[audit-log-path: /a, {profiling: no, v: 2}]")]
    public void Values_count_in_any_shape(string version, string arguments)
    {
        var text = ReadCluster(version, $"apiServer:\n  extraArgs: {arguments}");
        Assert.StartsWith("/a@", text.Describe(Component.ApiServer, "audit-log-path"), StringComparison.Ordinal);
        Assert.StartsWith("false@", text.Describe(Component.ApiServer, "profiling"), StringComparison.Ordinal);
        Assert.StartsWith("2@", text.Describe(Component.ApiServer, "v"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1beta3", "{a: b}", ArgumentShape.Map, ArgumentShape.Map)]
    [InlineData("v1beta4", "{a: b}", ArgumentShape.Map, ArgumentShape.NamedList)]
    [InlineData("v1beta4", "[{name: a, value: b}]", ArgumentShape.NamedList, ArgumentShape.NamedList)]
    [InlineData("v1beta4", "[a=b]", ArgumentShape.Other, ArgumentShape.NamedList)]
    [InlineData("v1beta4", "{}", ArgumentShape.NamedList, ArgumentShape.NamedList)]
    [InlineData("v1beta4", "${ARGS}", ArgumentShape.NamedList, ArgumentShape.NamedList)]
    [InlineData("v9", "[]", ArgumentShape.Map, null)]
    public void Shape_of_the_section(string version, string arguments, ArgumentShape found, ArgumentShape? expected)
    {
        var section = ReadCluster(version, $"scheduler:\n  extraArgs: {arguments}").Of(Component.Scheduler).ExtraArguments;
        Assert.Equal((found, expected), (section!.Found, section.Expected));
    }

    [Theory]
    [InlineData("apiServer: ${API_SERVER}")]
    [InlineData("apiServer:\n  extraArgs: ${ARGS}")]
    [InlineData("apiServer:\n  extraArgs: [\"${ARG}\"]")]
    [InlineData("apiServer:\n  extraArgs: {\"{{ name }}\": x}")]
    public void Placeholders_make_absent_flags_unknown(string body) =>
        Assert.Equal("unknown", ReadCluster("v1beta4", body).Describe(Component.ApiServer, "audit-log-path"));

    [Fact]
    public void Repeated_items_stay_several_flags() => Assert.Equal(
        2, ReadCluster("v1beta4", "apiServer:\n  extraArgs: [{name: tls-sni-cert-key, value: a}, {name: tls-sni-cert-key, value: b}]").Of(Component.ApiServer).All("tls-sni-cert-key").Count());

    [Fact]
    public void External_etcd_gives_the_api_server_its_flags()
    {
        var text = ReadCluster("v1beta4", "etcd:\n  external:\n    endpoints:\n    - http://10.0.0.1:2379\n    - http://10.0.0.2:2379\n    caFile: /ca.crt");
        Assert.StartsWith("http://10.0.0.1:2379,http://10.0.0.2:2379@- http://10.0.0.1:2379", text.Describe(Component.ApiServer, "etcd-servers"), StringComparison.Ordinal);
        Assert.Equal("/ca.crt@/ca.crt", text.Describe(Component.ApiServer, "etcd-cafile"));
        Assert.Equal("absent@external", text.Describe(Component.ApiServer, "etcd-certfile"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "tls-cert-file"));
        Assert.DoesNotContain(text.Facts, facts => facts.Component == Component.Etcd);
    }

    [Theory]
    [InlineData("v1.30.2", 1, 30)]
    [InlineData("stable-1.29", 1, 29)]
    [InlineData("stable", null, null)]
    public void Version_of_the_cluster(string written, int? major, int? minor) =>
        Assert.Equal(major is null ? null : new KubernetesVersion(major.Value, minor!.Value), ReadCluster("v1beta3", $"kubernetesVersion: {written}").Of(Component.Scheduler).Version);

    [Fact]
    public void Kubelet_arguments_are_a_part_of_its_settings()
    {
        var text = CarrierText.Read(
            """
            apiVersion: kubeadm.k8s.io/v1beta3
            kind: JoinConfiguration
            nodeRegistration:
              kubeletExtraArgs:
                read-only-port: "10255"
            """);
        Assert.Equal("10255@\"10255\"", text.Describe(Component.Kubelet, "read-only-port"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "protect-kernel-defaults"));
    }

    [Fact]
    public void Wrong_shapes_are_harmless()
    {
        var text = ReadCluster("v1beta3", "apiServer: [a]\ncontrollerManager: text\nscheduler: {extraArgs: {a: {b: c}, d: [e, {f: g}]}}\netcd: {local: 1}");
        Assert.Equal(4, text.Facts.Length);
        Assert.Equal("unknown", text.Describe(Component.Scheduler, "a"));
    }

    private static CarrierText ReadCluster(string version, string body) =>
        CarrierText.Read($"apiVersion: kubeadm.k8s.io/{version}\nkind: ClusterConfiguration\n{body}\n");
}
