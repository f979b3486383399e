using KubeLint.Engine;

namespace KubeLint.Rules.Tests.Rbac;

/// <summary>One set that holds the folders of two clusters: the copies of one do not meet those of the other.</summary>
public sealed class ClustersBesideEachOtherTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              serviceAccountName: web
              containers:
              - {name: web, image: registry.example.com/web:1.2.3}
        """;

    private const string Binding = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: web}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: web}
        subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
        """;

    private const string HarmlessRole = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: web}
        rules: [{apiGroups: [""], resources: [nodes], verbs: [get]}]
        """;

    private const string Account = """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: web, namespace: shop}
        """;

    private static readonly string s_powerfulRole = HarmlessRole.Replace("nodes", "nodes/proxy", StringComparison.Ordinal);

    [Fact]
    public void A_binding_of_one_cluster_is_not_of_the_other() => Assert.Equal(
        ["KL5068 staging/apps/web.yaml"],
        Scan("KL5068", ("prod/apps/web.yaml", Web), ("staging/apps/web.yaml", Web), ("staging/rbac/web.yaml", Binding + "\n---\n" + s_powerfulRole)));

    [Fact]
    public void A_binding_of_the_base_is_of_both() => Assert.Equal(
        ["KL5068 overlays/prod/web.yaml", "KL5068 overlays/staging/web.yaml"],
        Scan("KL5068", ("base/rbac.yaml", Binding + "\n---\n" + s_powerfulRole), ("overlays/prod/web.yaml", Web), ("overlays/staging/web.yaml", Web)));

    [Fact]
    public void A_default_account_without_a_namespace_is_any() => Assert.Empty(
        Scan("KL5068",
            ("web.yaml", Web.Replace(", namespace: shop", "", StringComparison.Ordinal).Replace("serviceAccountName: web", "serviceAccountName: default", StringComparison.Ordinal)),
            ("rbac.yaml", Binding.Replace("name: web, namespace: shop", "name: default, namespace: default", StringComparison.Ordinal) + "\n---\n" + s_powerfulRole)));

    [Fact]
    public void A_binding_grants_the_role_beside_it() => Assert.Equal(
        ["KL5068 staging/web.yaml"],
        Scan("KL5068",
            ("prod/web.yaml", Web), ("prod/rbac.yaml", Binding + "\n---\n" + HarmlessRole),
            ("staging/web.yaml", Web), ("staging/rbac.yaml", Binding + "\n---\n" + s_powerfulRole)));

    [Fact]
    public void An_account_mounts_what_the_object_beside_it_says() => Assert.Equal(
        ["KL5062 prod/web.yaml"],
        Scan("KL5062",
            ("prod/web.yaml", Web), ("prod/account.yaml", Account),
            ("staging/web.yaml", Web), ("staging/account.yaml", Account + "\nautomountServiceAccountToken: false")));

    [Fact]
    public void A_level_of_one_cluster_rejects_no_pod_of_the_other()
    {
        const string Enforced = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
            """;
        var privileged = Web.Replace("1.2.3}", "1.2.3, securityContext: {privileged: true}}", StringComparison.Ordinal);
        Assert.Equal(
            ["KL6001 prod/web.yaml"],
            Scan("KL6001", ("prod/namespace.yaml", Enforced), ("prod/web.yaml", privileged), ("staging/web.yaml", privileged)));
    }

    [Fact]
    public void A_role_is_bound_where_its_own_cluster_binds_it()
    {
        var role = HarmlessRole.Replace("nodes", "secrets", StringComparison.Ordinal);
        var inNamespace = Binding.Replace("ClusterRoleBinding", "RoleBinding", StringComparison.Ordinal).Replace("{name: web}", "{name: web, namespace: shop}", StringComparison.Ordinal);
        Assert.Equal(
            ["KL5030 staging/rbac.yaml"],
            Scan("KL5030", ("prod/rbac.yaml", role + "\n---\n" + inNamespace), ("staging/rbac.yaml", role + "\n---\n" + Binding)));
    }

    [Fact]
    public void Copies_of_a_binding_are_one_binding() => Assert.Empty(
        Scan("KL5072", [.. Enumerable.Range(1, 6).Select(number => ($"clusters/c{number}/rbac.yaml", Binding))]));

    [Fact]
    public void A_file_that_repeats_another_is_one_finding() => Assert.Equal(
        ["KL0041 b.yaml"],
        Scan("KL0041", ("a.yaml", Web + "\n---\n" + HarmlessRole), ("b.yaml", Web.Replace("1.2.3", "1.2.4", StringComparison.Ordinal) + "\n---\n" + s_powerfulRole)));

    [Fact]
    public void An_object_of_three_files_is_an_alternative() => Assert.Empty(
        Scan("KL0041", ("a.yaml", HarmlessRole), ("b.yaml", s_powerfulRole), ("c.yaml", HarmlessRole.Replace("get", "list", StringComparison.Ordinal))));

    private static string[] Scan(string id, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-clusters-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllText(Path.Combine(folder, path), text);
            }
            var report = AnalysisRun.Run(new AnalysisOptions
            {
                ProjectDirectory = folder,
                Today = new DateOnly(2026, 1, 1),
                Mode = AnalysisMode.All,
                Manifests = [.. files.Select(file => new ManifestInput(Path.Combine(folder, file.Path)))],
            });
            return
            [
                .. report.Findings.Where(finding => finding.Diagnostic.Descriptor.Id == id)
                    .Select(finding => $"{id} {Path.GetRelativePath(folder, finding.Diagnostic.Location.File.Path).Replace('\\', '/')}"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
