using System.Security.Cryptography;
using System.Text;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Encryption;

/// <summary>What several rules together say about one mistake.</summary>
public sealed class EncryptionFindingsTests
{
    private const string Listing = """
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
        - secrets
        providers:
        - aescbc:
            keys:
            - name: key1
              secret: <BASE 64 ENCODED SECRET>
        - identity: {}
        """;

    [Fact]
    public void The_malformed_listing_gives_its_error_and_what_stands_behind_it() =>
        Assert.Equal(["KL0014 a.yaml(4)", "KL1005 a.yaml(6)", "KL1014 a.yaml(6)", "KL1008 a.yaml(9)", "KL1004 a.yaml(10)"], ManifestScan.Run(Listing));

    [Fact]
    public void The_malformed_listing_is_told_how_to_look()
    {
        var path = Path.Combine(TestPaths.Assets, "rules", "KL0014", "fail-string-entry.yaml");
        var diagnostic = Assert.Single(Analyze(path), diagnostic => diagnostic.Descriptor.Id == "KL0014");
        Assert.Contains("- resources: [secrets]", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("indent 'providers'", diagnostic.Message, StringComparison.Ordinal);
        var related = Assert.Single(diagnostic.Related);
        Assert.Equal("providers", related.File.GetText(related.Span));
        Assert.Equal(5, related.Start.Line);
    }

    [Fact]
    public void A_sample_key_is_reported_once_as_such()
    {
        var key = Convert.ToBase64String("secret is secure"u8);
        Assert.Equal(["KL1010 a.yaml(9)"], ManifestScan.Run(Configuration(("secretA", key)), "KL1007", "KL1008", "KL1009", "KL1010", "KL1011"));
    }

    [Fact]
    public void No_message_shows_a_key_or_credential()
    {
        foreach (var asset in RuleAsset.All.Where(asset => asset.RuleId.StartsWith("KL1", StringComparison.Ordinal)))
        {
            foreach (var diagnostic in Analyze(asset.Path))
            {
                Assert.DoesNotContain("kubelint-test-value", diagnostic.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("kubelint.test.value", diagnostic.Message, StringComparison.Ordinal);
                var text = diagnostic.Location.File.GetText(diagnostic.Location.Span);
                if (diagnostic.Descriptor.Id is "KL1007" or "KL1009" or "KL1010" or "KL1011" or "KL1036" or "KL1037" or "KL1038" && text.Length > 8)
                    Assert.DoesNotContain(text.Trim('"'), diagnostic.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void One_key_in_two_clusters_is_reused_but_copies_of_one_file_are_not()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        Assert.Equal(["KL1011 staging.yaml(9)"], ManifestScan.Run(
            new Dictionary<string, string>
            {
                ["prod-1.yaml"] = Configuration(("key1", key)),
                ["prod-2.yaml"] = Configuration(("key1", key)),
                ["staging.yaml"] = Configuration(("key1", key), ("key0", other)),
            },
            "KL1011"));
    }

    [Fact]
    public void A_tls_secret_gives_one_finding_for_its_key() =>
        Assert.Equal(["KL1036 a.yaml(8)"], ManifestScan.Run($"""
            apiVersion: v1
            kind: Secret
            metadata:
              name: tls
            type: kubernetes.io/tls
            data:
              tls.crt: {Encode("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")}
              tls.key: {Encode(NewKey())}
            """));

    [Fact]
    public void A_key_in_a_variable_or_argument_gives_one_finding() =>
        Assert.Equal(["KL1036 a.yaml(11)", "KL1036 a.yaml(9)"], ManifestScan.Run($"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                args:
                - {Encode(NewKey())}
                env:
                - {"{name: SIGNING_KEY, value: " + Encode(NewKey()) + "}"}
            """, "KL1033", "KL1035", "KL1036").Order(StringComparer.Ordinal));

    [Fact]
    public void A_kubeconfig_in_a_ConfigMap_or_Secret_gives_one_finding_for_each_credential()
    {
        var kubeconfig = "apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    client-key-data: " + Encode(NewKey()) + "\n";
        var block = kubeconfig.ReplaceLineEndings("\n").TrimEnd().Replace("\n", "\n    ", StringComparison.Ordinal);
        Assert.Equal(["KL1037 a.yaml(12)"], ManifestScan.Run($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  kubeconfig: |\n    {block}\n", "KL1030", "KL1031", "KL1036", "KL1037"));
        Assert.Equal(["KL1037 a.yaml(12)"], ManifestScan.Run($"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  kubeconfig: |\n    {block}\n", "KL1030", "KL1031", "KL1036", "KL1037"));
        Assert.Equal(["KL1037 a.yaml(6)"], ManifestScan.Run($"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  kubeconfig: {Encode(kubeconfig)}\n", "KL1030", "KL1031", "KL1036", "KL1037"));
    }

    [Fact]
    public void A_value_that_names_a_Secret_of_the_set_is_no_credential()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    env:\n    - {name: CLIENT_SECRET, value: loginstore}\n";
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: loginstore}\n";
        Assert.Equal(["KL1033 a.yaml(8)"], ManifestScan.Run(Pod, "KL1033"));
        Assert.Empty(ManifestScan.Run(new Dictionary<string, string> { ["a.yaml"] = Pod, ["b.yaml"] = Secret }, "KL1033"));
    }

    [Fact]
    public void A_short_lived_token_is_a_suggestion()
    {
        var path = Path.Combine(TestPaths.Assets, "rules", "KL1038", "fail-tokens.yaml");
        var levels = Analyze(path).Where(diagnostic => diagnostic.Descriptor.Id == "KL1038").OrderBy(diagnostic => diagnostic.Location.Start)
            .Select(diagnostic => diagnostic.DefaultSeverity).ToArray();
        Assert.Equal(
            [DiagnosticSeverity.Warning, DiagnosticSeverity.Suggestion, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning],
            levels);
    }

    [Theory]
    [InlineData("1.28", "deprecated")]
    [InlineData("1.29", "refuses to start")]
    [InlineData("1.27", null)]
    [InlineData(null, "refuses to start")]
    public void KMS_v1_is_judged_by_the_target_version(string? version, string? expected)
    {
        var path = Path.Combine(TestPaths.Assets, "rules", "KL1012", "fail-v1.yaml");
        var messages = Analyze(path, KubeLint.Analysis.KubernetesVersion.Parse(version)).Where(diagnostic => diagnostic.Descriptor.Id == "KL1012").Select(diagnostic => diagnostic.Message).ToArray();
        Assert.Equal(expected is null ? 0 : 2, messages.Length);
        Assert.All(messages, message => Assert.Contains(expected!, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_resource_is_not_also_an_omitted_one() =>
        Assert.Equal(["KL1016 a.yaml(4)"], ManifestScan.Run("""
            apiVersion: apiserver.config.k8s.io/v1
            kind: EncryptionConfiguration
            resources:
            - resources: [secret]
              providers: [{kms: {apiVersion: v2, name: vault, endpoint: unix:///k.sock}}]
            """));

    [Fact]
    public void A_guessable_key_of_a_wrong_length_is_one_mistake() =>
        Assert.Equal(["KL1010 a.yaml(9)"], ManifestScan.Run(Configuration(("key1", Encode("password"))), "KL1007", "KL1009", "KL1010"));

    [Fact]
    public void What_containers_share_by_an_alias_is_found_once() =>
        Assert.Equal(["KL1033 a.yaml(8)", "KL1035 a.yaml(9)"], ManifestScan.Run("""
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
              - name: web
                image: example/web:1
                env: &env [{name: DB_PASSWORD, value: correct-horse}]
                args: &args [--password=correct-horse]
              - name: worker
                image: example/web:1
                env: *env
                args: *args
            """, "KL1033", "KL1035"));

    [Fact]
    public void A_text_that_asks_to_be_replaced_is_no_secret_yet() =>
        Assert.Empty(ManifestScan.Run("""
            apiVersion: v1
            kind: Secret
            metadata: {name: a}
            stringData: {a: replace-with-real-token, b: replace_your_password, c: <password>}
            """));

    private static string Configuration(params (string Name, string Secret)[] keys) =>
        "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n- resources: [secrets]\n  providers:\n  - aesgcm:\n      keys:\n"
        + string.Concat(keys.Select(key => $"      - name: {key.Name}\n        secret: {key.Secret}\n"));

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<Diagnostic> Analyze(string path, KubeLint.Analysis.KubernetesVersion? version = null) => AnalysisRun.Run(new AnalysisOptions
    {
        ProjectDirectory = TestPaths.Root,
        Today = new DateOnly(2026, 1, 1),
        TargetVersion = version,
        Manifests = [new ManifestInput(path)],
    }).Findings.Select(finding => finding.Diagnostic);
}
