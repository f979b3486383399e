using KubeLint.Engine;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>A message tells the key that its reader has to change, and nothing that the version does not have.</summary>
public sealed class FlagWordingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubelint-wording-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_kubeadm_user_reads_the_section_of_extra_arguments()
    {
        const string Text = """
            apiVersion: kubeadm.k8s.io/v1beta3
            kind: ClusterConfiguration
            kubernetesVersion: v1.28.0
            apiServer:
              extraArgs:
                basic-auth-file: /etc/users
                oidc-groups-claim: groups
                request-timeout: 1m
                request_timeout: 2m
            etcd:
              local:
                extraArgs:
                  client-cert-auth: "false"
            """;
        Assert.Equal(
            "API server of ClusterConfiguration writes no audit log; set apiServer.extraArgs.audit-log-path and apiServer.extraArgs.audit-policy-file (audit-log-path is not set)",
            Message("KL2080", Text));
        Assert.Contains("set etcd.local.extraArgs.client-cert-auth to true (client-cert-auth: false)", Message("KL7041", Text), StringComparison.Ordinal);
        Assert.Contains("set apiServer.extraArgs.encryption-provider-config of", Message("KL1019", Text), StringComparison.Ordinal);
        Assert.Contains("give apiServer.extraArgs.oidc-groups-prefix a prefix", Message("KL2022", Text), StringComparison.Ordinal);
        Assert.Contains("the flag 'basic-auth-file', which", Message("KL0019", Text), StringComparison.Ordinal);
        Assert.Contains("the flag 'request-timeout' as", Message("KL0023", Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubeadm.k8s.io/v1beta4", "ClusterConfiguration", "apiServer: {}", "apiServer.extraArgs.audit-log-path")]
    [InlineData("kubeadm.k8s.io/v1beta2", "ClusterConfiguration", "clusterName: a", "apiServer.extraArgs.audit-log-path")]
    [InlineData("kubeadm.k8s.io/v1alpha2", "MasterConfiguration", "apiServerExtraArgs: {v: '2'}", "apiServerExtraArgs.audit-log-path")]
    [InlineData("controlplane.cluster.x-k8s.io/v1beta1", "KubeadmControlPlane", "spec: {version: v1.30.0, kubeadmConfigSpec: {}}", "clusterConfiguration.apiServer.extraArgs.audit-log-path")]
    public void The_path_is_that_of_the_carrier_also_where_the_section_is_missing(string apiVersion, string kind, string body, string expected) =>
        Assert.Contains($"set {expected} and ", Message("KL2080", $"apiVersion: {apiVersion}\nkind: {kind}\n{body}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("kubeadm.k8s.io/v1beta3", "JoinConfiguration", "nodeRegistration: {kubeletExtraArgs: {read-only-port: '10255'}}", "nodeRegistration.kubeletExtraArgs.read-only-port")]
    [InlineData("bootstrap.cluster.x-k8s.io/v1beta1", "KubeadmConfig", "spec: {joinConfiguration: {nodeRegistration: {kubeletExtraArgs: {read-only-port: '10255'}}}}", "joinConfiguration.nodeRegistration.kubeletExtraArgs.read-only-port")]
    [InlineData("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", "readOnlyPort: 10255", "readOnlyPort")]
    public void A_kubelet_is_set_where_its_settings_stand(string apiVersion, string kind, string body, string expected) =>
        Assert.Contains($"set {expected} to 0 (", Message("KL7005", $"apiVersion: {apiVersion}\nkind: {kind}\n{body}\n"), StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_wrong_whatever_it_holds_gives_way_to_another() => Assert.Contains(
        "replace spec.authorization.alwaysAllow by spec.authorization.rbac: {} (",
        Message("KL2040", "apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {authorization: {alwaysAllow: {}}}\n"),
        StringComparison.Ordinal);

    [Fact]
    public void External_etcd_is_named_by_its_fields() => Assert.Contains(
        "use https:// in etcd.external.endpoints (etcd.external.endpoints: http://10.0.0.1:2379)",
        Message("KL2065", "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\netcd: {external: {endpoints: ['http://10.0.0.1:2379']}}\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("v1.19.16", false)]
    [InlineData("v1.31.1", false)]
    [InlineData("v1.32.0", true)]
    [InlineData("v1.34.1", true)]
    [InlineData("latest", true)]
    public void Structured_authentication_is_advised_where_the_version_has_it(string tag, bool expected)
    {
        Assert.Equal(expected, Message("KL2002", ApiServer(tag)).Contains("AuthenticationConfiguration", StringComparison.Ordinal));
        Assert.Equal(expected, Message("KL2001", ApiServer(tag, "--anonymous-auth=true")).Contains("AuthenticationConfiguration", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v1.18.3", false)]
    [InlineData("latest", true)]
    public void A_flag_that_goes_away_is_to_be_removed_from_then_on(string tag, bool expected) =>
        Assert.Equal(expected, Message("KL2050", ApiServer(tag, "--insecure-port=8080")).Contains("(from 1.24 on remove it)", StringComparison.Ordinal));

    [Fact]
    public void Gates_in_a_file_are_named_by_their_section() => Assert.EndsWith(
        "; name the features that are needed in featureGates instead (featureGates.AllAlpha: true)",
        Message("KL2070", "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nfeatureGates: {AllAlpha: true}\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("rules: []", "because it has no rules", "KL2086")]
    [InlineData("rules: [{level: RequestResponse}]", "contents of secrets", "KL2085")]
    public void An_audit_policy_is_named_by_what_holds_it(string rules, string expected, string id)
    {
        var message = Message(id, $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: audit}
            data:
              policy.yaml: |
                apiVersion: audit.k8s.io/v1
                kind: Policy
                {{rules}}
            """);
        Assert.StartsWith("Audit Policy in ConfigMap 'audit' records", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    private static string ApiServer(string tag, string argument = "--v=2") => $"""
        apiVersion: v1
        kind: Pod
        metadata: {"{name: kube-apiserver}"}
        spec:
          containers:
          - name: kube-apiserver
            image: registry.k8s.io/kube-apiserver:{tag}
            command: [kube-apiserver, {argument}]
        """;

    private string Message(string id, string text)
    {
        var path = Path.Combine(_folder.FullName, "manifest.yaml");
        File.WriteAllText(path, text);
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = _folder.FullName,
            Today = new DateOnly(2026, 1, 1),
            Manifests = [new ManifestInput(path)],
        }, TestContext.Current.CancellationToken);
        return Assert.Single(report.Findings, finding => finding.Diagnostic.Descriptor.Id == id).Diagnostic.Message;
    }
}
