using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;

namespace KubeLint.Rules.Tests.Workloads;

/// <summary>Levels, precedence and merging of findings about pods: what an asset's marks cannot show.</summary>
public sealed class WorkloadFindingTests
{
    private const string Agent = "quay.io/cilium/cilium:v1.17.0";
    private const string Other = "registry.example/web:1.2";

    private const string Dangerous = """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: agent
          namespace: NAMESPACE
        spec:
          selector: {matchLabels: {app: agent}}
          template:
            metadata:
              labels: {app: agent}
            spec:
              hostPID: true
              volumes:
              - {name: socket, hostPath: {path: /run/containerd/containerd.sock}}
              - {name: etc, hostPath: {path: /etc}}
              containers:
              - name: agent
                image: IMAGE
                securityContext: {privileged: true}
              - name: other
                image: registry.example/other:1.2
                securityContext:
                  allowPrivilegeEscalation: true
                  runAsUser: 0
                  capabilities: {add: [SYS_ADMIN], drop: [ALL]}
        """;

    private static readonly string[] s_strong = ["KL6002", "KL6003", "KL6007", "KL6008", "KL6012", "KL6031", "KL6034"];

    [Fact]
    public void An_ordinary_image_gets_the_rules_own_levels() =>
        Assert.Equal(
            ["KL6002 error", "KL6003 warning", "KL6007 warning", "KL6008 error", "KL6012 error", "KL6034 warning"],
            Levels(Dangerous.Replace("IMAGE", Other, StringComparison.Ordinal), null, s_strong));

    [Fact]
    public void A_node_agent_gets_suggestions_and_its_mounts_none() =>
        Assert.Equal(
            ["KL6002 suggestion", "KL6003 suggestion", "KL6012 suggestion", "KL6034 suggestion"],
            Levels(Dangerous.Replace("IMAGE", Agent, StringComparison.Ordinal), null, s_strong));

    [Theory]
    [InlineData("kubelint_system_images = corp/*, web")]
    [InlineData("kubelint_system_images = registry.example/we*")]
    public void Configuration_adds_node_agents(string setting) =>
        Assert.All(
            Levels(Dangerous.Replace("IMAGE", Other, StringComparison.Ordinal), $"[*]\n{setting}\n", s_strong),
            level => Assert.EndsWith("suggestion", level, StringComparison.Ordinal));

    [Fact]
    public void A_namespace_that_enforces_the_privileged_level_says_it_once() =>
        Assert.Equal(
            ["KL6002 warning", "KL6003 suggestion", "KL6007 suggestion", "KL6008 warning", "KL6012 warning", "KL6034 suggestion"],
            Levels(
                "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: agents\n  labels: {pod-security.kubernetes.io/enforce: privileged}\n---\n"
                + Dangerous.Replace("IMAGE", Other, StringComparison.Ordinal).Replace("NAMESPACE", "agents", StringComparison.Ordinal), null, s_strong));

    [Fact]
    public void One_container_has_one_finding_about_its_rights() =>
        Assert.Equal(
            ["KL6002 error"],
            Levels(Pod("    securityContext: {privileged: true, capabilities: {add: [ALL, NET_ADMIN, CHOWN]}}"),
                null, "KL6002", "KL6011", "KL6012", "KL6031", "KL6032", "KL6036", "KL6037", "KL6038", "KL6040"));

    [Fact]
    public void A_capability_that_is_root_silences_the_lesser_ones_of_its_container_only() =>
        Assert.Equal(
            ["KL6011 warning", "KL6012 error"],
            Levels(Pod(
                """
                    securityContext: {capabilities: {add: [SYS_ADMIN, NET_ADMIN]}}
                  - name: other
                    image: registry.example/other:1.2
                    securityContext: {capabilities: {add: [NET_ADMIN]}}
                """), null, "KL6011", "KL6012"));

    [Fact]
    public void The_lesser_finding_comes_back_when_the_stronger_rule_is_off() =>
        Assert.Equal(
            ["KL6012 error", "KL6031 warning"],
            Levels(Pod(
                """
                    securityContext: {privileged: true, capabilities: {add: [SYS_ADMIN]}}
                  - name: other
                    image: registry.example/other:1.2
                    securityContext: {allowPrivilegeEscalation: true}
                """), "[*]\ndotnet_diagnostic.KL6002.severity = none\n", "KL6012", "KL6002", "KL6031").Where(level => !level.EndsWith(" none", StringComparison.Ordinal)));

    [Fact]
    public void The_contradiction_replaces_the_finding_about_root() =>
        Assert.Equal(["KL6035 error"], Levels(Pod("    securityContext: {runAsNonRoot: true, runAsUser: 0}"), null, "KL6033", "KL6034", "KL6035"));

    [Fact]
    public void The_socket_replaces_the_findings_about_its_path() =>
        Assert.Equal(
            ["KL6008 error"],
            Levels(Pod("    volumeMounts: [{name: s, mountPath: /s}]\n  volumes: [{name: s, hostPath: {path: /var/run/docker.sock}}]"), null, "KL6006", "KL6007", "KL6008", "KL6009"));

    [Fact]
    public void A_rejected_pod_has_no_second_finding_on_the_same_node()
    {
        var levels = Levels(
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n---\n"
            + "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  hostNetwork: true\n  containers:\n  - {name: a, image: 'x.example/a:1'}\n  - {name: b, image: 'x.example/b:1'}\n",
            null, "KL6001", "KL6005", "KL6032", "KL6033", "KL6036", "KL6038", "KL6040");
        Assert.Equal([.. Enumerable.Repeat("KL6001 warning", 5), "KL6040 suggestion"], levels);
    }

    [Fact]
    public void The_message_about_a_rejected_pod_names_control_and_detail()
    {
        var message = Scan(
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.30}}\n---\n"
            + "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {template: {spec: {containers: [{name: a, image: 'x.example/a:1', securityContext: {procMount: Unmasked}}]}}}\n", null)
            .Single(finding => finding.Diagnostic.Descriptor.Id == "KL6001").Diagnostic;
        Assert.Equal("Container 'a' of Deployment 'web' cannot run in namespace 'shop', which enforces baseline:1.30: securityContext.procMount is Unmasked (control procMount); meet the control, or move the pod", message.Message);
        Assert.Equal("baseline", message.Related.Single().File.GetText(message.Related.Single().Span));
    }

    [Fact]
    public void What_all_containers_lack_is_one_finding() =>
        Assert.Equal(
            ["KL6032 suggestion", "KL6033 suggestion", "KL6036 suggestion", "KL6038 suggestion", "KL6040 suggestion"],
            Levels(Pod("  - name: other\n    image: registry.example/other:1.2\n  - name: third\n    image: registry.example/third:1.2"), null, "KL6032", "KL6033", "KL6036", "KL6038", "KL6040"));

    [Fact]
    public void A_value_of_the_pod_is_one_finding() =>
        Assert.Equal(
            ["KL6021 warning", "KL6034 warning"],
            Levels(Pod("  - name: other\n    image: registry.example/other:1.2\n  securityContext: {runAsUser: 0, seccompProfile: {type: Unconfined}}"), null, "KL6021", "KL6034"));

    [Theory]
    [InlineData("KL6042", "runAsUser: 1000", "Container 'other' of Pod 'web' runs with runAsUser 1000")]
    [InlineData("KL6044", "runAsGroup: 0", "Container 'other' of Pod 'web' sets runAsGroup to 0")]
    public void A_value_of_a_container_is_told_of_the_container(string id, string field, string beginning) =>
        Assert.StartsWith(beginning, MessageOf(id, Pod($"  - name: other\n    image: registry.example/other:1.2\n    securityContext: {{{field}}}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("KL6042", "runAsUser: 1000", "Pod 'web' runs with runAsUser 1000")]
    [InlineData("KL6044", "runAsGroup: 0", "Pod 'web' sets runAsGroup to 0")]
    public void A_value_of_the_pod_is_told_of_the_pod(string id, string field, string beginning) =>
        Assert.StartsWith(beginning, MessageOf(id, Pod($"  securityContext: {{{field}}}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("KL6032")]
    [InlineData("KL6038")]
    public void The_one_container_of_several_that_a_setting_would_help_is_named(string id) =>
        Assert.StartsWith("Container 'web' of Pod 'web'", MessageOf(id, Pod("  - name: other\n    image: registry.example/other:1.2\n    securityContext: {privileged: true}")), StringComparison.Ordinal);

    [Fact]
    public void A_gitRepo_volume_and_a_retired_image_are_one_finding_each() =>
        Assert.Equal(
            ["KL4036 suggestion", "KL6052 warning"],
            Levels(Pod("  - name: other\n    image: registry.k8s.io/ingress-nginx/controller:v1.15.1\n  volumes:\n  - name: code\n    gitRepo: {repository: 'https://example.com/code.git'}"), null, "KL4036", "KL6030", "KL6052", "KL8008"));

    [Fact]
    public void The_message_about_the_clusters_default_says_whose_it_is() =>
        Assert.StartsWith(
            "Pod 'web' cannot run in namespace 'shop', which enforces baseline:1.30 by the cluster's default: ",
            MessageOf("KL6001",
                "apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults: {enforce: baseline, enforce-version: v1.30}\n---\n"
                + "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n"
                + "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {hostPID: true, containers: [{name: a, image: 'x.example/a:1'}]}\n"),
            StringComparison.Ordinal);

    private static string MessageOf(string id, string text) => Scan(text, null).Single(finding => finding.Diagnostic.Descriptor.Id == id).Diagnostic.Message;

    private static string Pod(string more) => $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec:\n  containers:\n  - name: web\n    image: {Other}\n{more}\n";

    private static string[] Levels(string text, string? configuration, params string[] ids) =>
    [
        .. Scan(text, configuration).Where(finding => ids.Contains(finding.Diagnostic.Descriptor.Id) && finding.Severity != DiagnosticSeverity.None)
            .Select(finding => $"{finding.Diagnostic.Descriptor.Id} {finding.Severity.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal),
    ];

    private static Finding[] Scan(string text, string? configuration)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.yaml");
            File.WriteAllText(path, text);
            if (configuration is not null)
                File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), "root = true\n" + configuration);
            return [.. AnalysisRun.Run(new AnalysisOptions
            {
                ProjectDirectory = folder.FullName,
                Today = new DateOnly(2026, 1, 1),
                Manifests = [new ManifestInput(path)],
            }).Findings];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
