using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Rbac;

/// <summary>What an asset's mark does not show: levels of single findings, which finding silences which, and the messages.</summary>
public sealed class RbacFindingTests
{
    private const string OddShapes = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: odd
          labels: [rbac.authorization.k8s.io/aggregate-to-view]
        rules:
        - null
        - pods
        - [a, b]
        - apiGroups: {"*": "*"}
          resources: "*"
          verbs: [{"*": null}, null, ["*"]]
        - {}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: [odd]
        rules: {apiGroups: ["*"]}
        aggregationRule: all
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: odd}
        roleRef: cluster-admin
        subjects: ["system:anonymous", {kind: [User], name: {a: b}}, null, {kind: Group}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: odd}
        roleRef: {kind: [ClusterRole], name: }
        subjects: {kind: User, name: "system:anonymous"}
        ---
        {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: [group]}
        ---
        {apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, spec: {request: [a]}}
        ---
        {apiVersion: v1, kind: Config, users: {name: a}}
        ---
        {apiVersion: v1, kind: Config, users: [a, {name: [b], user: {as-groups: "system:masters"}}]}
        ---
        {apiVersion: v1, kind: Secret, type: ["kubernetes.io/service-account-token"], metadata: {annotations: 1}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: aws-auth}, data: {mapRoles: "- [", mapUsers: [{groups: [a]}], mapAccounts: {a: b}}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: aws-auth}, data: {mapRoles: "groups: [system:masters]", mapUsers: "[{groups: system:masters}, 1]"}}
        ---
        {apiVersion: eksctl.io/v1alpha5, kind: ClusterConfig, iamIdentityMappings: {groups: [system:masters]}}
        """;

    [Theory]
    [InlineData("KL5001/fail-everything.yaml", DiagnosticSeverity.Error)]
    [InlineData("KL5001/fail-bound-in-namespace-only.yaml", DiagnosticSeverity.Warning)]
    [InlineData("KL5020/fail-anonymous.yaml", DiagnosticSeverity.Error)]
    [InlineData("KL5020/fail-health-paths.yaml", DiagnosticSeverity.Warning)]
    [InlineData("KL5034/fail-exec.yaml", DiagnosticSeverity.Warning)]
    [InlineData("KL5034/fail-named-pod.yaml", DiagnosticSeverity.Suggestion)]
    [InlineData("KL5043/fail-impersonate.yaml", DiagnosticSeverity.Warning)]
    [InlineData("KL5043/fail-suggestions.yaml", DiagnosticSeverity.Suggestion)]
    [InlineData("KL5051/fail-critical.yaml", DiagnosticSeverity.Warning)]
    [InlineData("KL5051/fail-cluster-wide.yaml", DiagnosticSeverity.Suggestion)]
    public void A_variant_has_its_own_level(string asset, DiagnosticSeverity expected)
    {
        var findings = Analyze(asset).Where(finding => finding.Diagnostic.Descriptor.Id == asset[..6]).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(expected, finding.Severity));
    }

    [Fact]
    public void A_whole_account_of_AWS_is_a_suggestion() =>
        Assert.Equal(
            [DiagnosticSeverity.Suggestion, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning],
            Analyze("KL5069/fail-aws-auth.yaml").Where(finding => finding.Diagnostic.Descriptor.Id == "KL5069").Select(finding => finding.Severity).Order());

    [Theory]
    [InlineData("KL5001/fail-everything.yaml", "KL5001")]
    [InlineData("KL5001/fail-bound-in-namespace-only.yaml", "KL5001")]
    [InlineData("KL5002/fail-everything.yaml", "KL5002")]
    [InlineData("KL5004/fail-sensitive-groups.yaml", "KL5004")]
    [InlineData("KL5022/fail-resolved-roles.yaml", "KL5003 KL5022 KL5034 KL5037 KL5041 KL5043")]
    public void A_stronger_finding_silences_the_weaker_ones(string asset, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyze(asset).Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
            .Select(finding => finding.Diagnostic.Descriptor.Id).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("KL5051/fail-critical.yaml", "Role 'auth-admin' grants patch on ConfigMap aws-auth, which the cluster's DNS or authentication depends on; leave it to the cluster's administrators")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'pod', which is not a resource of the core API group, so the rule grants nothing there; did you mean 'pods'?")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'configmpas', which is not a resource of the core API group, so the rule grants nothing there; did you mean 'configmaps'?")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'pods/logs', which is not a resource of the core API group or API group 'apps', so the rule grants nothing there; did you mean 'pods/log'?")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'networkpolicies', which is not a resource of the core API group or API group 'apps', so the rule grants nothing there; did you mean 'networkpolicies' of API group 'networking.k8s.io'?")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'widgets', which is not a resource of the core API group or API group 'apps', so the rule grants nothing there; 'kubectl api-resources' lists what there is")]
    [InlineData("KL5058/fail-names.yaml", "Role 'developer' names 'configmaps/status', which is not a resource of the core API group or API group 'apps', so the rule grants nothing there; 'configmaps' has no subresources")]
    [InlineData("KL5004/fail-sensitive-groups.yaml", "ClusterRole 'wide' grants get, patch on every resource of API group 'example.com' and API group 'rbac.authorization.k8s.io', clusterrolebindings among them; name the resources it needs")]
    [InlineData("KL5022/fail-resolved-roles.yaml", "ClusterRoleBinding 'a' grants ClusterRole 'secret-reader' to Group 'system:authenticated', and with it get on secrets; bind the role to the accounts that need it")]
    [InlineData("KL5034/fail-exec.yaml", "ClusterRole 'debugger' grants create on pods/exec, pods/attach, which runs commands in any pod of every namespace where it is bound; leave it to a role for emergencies")]
    public void Messages_say_what_is_wrong(string asset, string expected) =>
        Assert.Contains(expected, Analyze(asset).Select(finding => finding.Diagnostic.Message));

    [Theory]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles, clusterrolebindings], verbs: ['*']}",
        "KL5040: ClusterRole 'a' grants every verb on clusterroles, clusterrolebindings, 'escalate' and 'bind' included, so its holder can write any right into a role; list the verbs it needs")]
    [InlineData("{apiGroups: [''], resources: [pods, serviceaccounts], verbs: [get, '*']}",
        "KL5043: ClusterRole 'a' grants every verb on pods, serviceaccounts, 'impersonate' included; list the verbs it needs")]
    [InlineData("{apiGroups: [''], resources: [serviceaccounts], resourceNames: [robot], verbs: ['*']}",
        "KL5003: ClusterRole 'a' grants every verb on serviceaccounts, also those that a later Kubernetes version adds; list the verbs it needs")]
    public void A_wildcard_verb_is_one_mistake(string rule, string expected) =>
        Assert.Equal([expected], AnalyzeText($$"""
            {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}, rules: [{{rule}}]}
            """));

    [Theory]
    [InlineData("system:unauthenticated", "KL5020")]
    [InlineData("system:authenticated", "KL5022")]
    public void Cluster_admin_for_everyone_is_one_mistake(string group, string expected) =>
        Assert.Equal([expected], AnalyzeText($$"""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "{{group}}"}]
            """).Select(message => message[..6]));

    // A name's value may be of any type; a request that no API server would sign is none of this rule's matters.
    [Theory]
    [InlineData("020105")]
    [InlineData("80027878")]
    [InlineData("3000")]
    public void A_certificate_request_with_an_odd_name_is_passed_over(string value)
    {
        var attribute = Wrap(0x30, [.. Convert.FromHexString("060355040A"), .. Convert.FromHexString(value)]);
        var info = Wrap(0x30, [2, 1, 0, .. Wrap(0x30, Wrap(0x31, attribute))]);
        var pem = PemEncoding.WriteString("CERTIFICATE REQUEST", Wrap(0x30, info));
        Assert.Empty(AnalyzeText($$"""
            apiVersion: certificates.k8s.io/v1
            kind: CertificateSigningRequest
            metadata: {name: a}
            spec: {signerName: kubernetes.io/kube-apiserver-client, request: {{Convert.ToBase64String(Encoding.ASCII.GetBytes(pem))}}}
            """));

        static byte[] Wrap(byte tag, byte[] content) => [tag, (byte)content.Length, .. content];
    }

    [Fact]
    public void A_binding_to_cluster_admin_points_at_the_role_too()
    {
        var finding = Analyze("KL5010/fail-subjects.yaml").First(finding => finding.Diagnostic.Descriptor.Id == "KL5010");
        var related = Assert.Single(finding.Diagnostic.Related);
        Assert.Equal("cluster-admin", related.File.GetText(related.Span));
    }

    [Fact]
    public void Wrong_shapes_are_passed_over_in_silence() =>
        Assert.DoesNotContain(AnalyzeText(OddShapes), static message =>
            message.StartsWith("KL0042", StringComparison.Ordinal) || message.StartsWith("KL5", StringComparison.Ordinal));

    /// <summary>The findings from level warning on as <c>KL5001: message</c>.</summary>
    private static string[] AnalyzeText(string text)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-rbac-");
        try
        {
            var path = Path.Combine(folder.FullName, "odd.yaml");
            File.WriteAllText(path, text);
            return
            [
                .. AnalyzeFile(path).Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
                    .Select(finding => $"{finding.Diagnostic.Descriptor.Id}: {finding.Diagnostic.Message}"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImmutableArray<Finding> Analyze(string asset) => AnalyzeFile(Path.Combine(TestPaths.Assets, "rules", asset));

    private static ImmutableArray<Finding> AnalyzeFile(string path) => AnalysisRun.Run(new AnalysisOptions
    {
        ProjectDirectory = TestPaths.Root,
        Today = new DateOnly(2026, 1, 1),
        Manifests = [new ManifestInput(path)],
    }).Findings;
}
