using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;

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

    [Fact]
    public void A_binding_to_cluster_admin_points_at_the_role_too()
    {
        var finding = Analyze("KL5010/fail-subjects.yaml").First(finding => finding.Diagnostic.Descriptor.Id == "KL5010");
        var related = Assert.Single(finding.Diagnostic.Related);
        Assert.Equal("cluster-admin", related.File.GetText(related.Span));
    }

    [Fact]
    public void Wrong_shapes_are_passed_over_in_silence()
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-rbac-");
        try
        {
            var path = Path.Combine(folder.FullName, "odd.yaml");
            File.WriteAllText(path, OddShapes);
            Assert.Empty(AnalyzeFile(path).Select(finding => finding.Diagnostic).Where(found => found.Descriptor.Id is "KL0042" or ['K', 'L', '5', ..]).Select(found => found.Message));
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
