using System.Diagnostics;
using KubeLint.Rules;

namespace KubeLint.Engine.Tests.Inputs;

/// <summary>A file with much of one thing costs what its size makes one expect.</summary>
public sealed class LargeInputTests
{
    private const string Role = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: ops}
        rules:

        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: kube-apiserver, namespace: kube-system}
        spec:
          containers:
          - name: kube-apiserver
            image: registry.k8s.io/kube-apiserver:v1.30.0
            command: [sh, -c]
            args:
            - |
              kube-apiserver \

        """;

    private const string Data = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data:

        """;

    private const string Kubelet = """
          kubelet: &text |
            apiVersion: kubelet.config.k8s.io/v1beta1
            kind: KubeletConfiguration
            authentication: {anonymous: {enabled: true}}

        """;

    private const string EncryptedNames = """
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
        - providers: [{identity: {}}]
          resources:

        """;

    // Far above what any of these takes, and far below what each took when it was walked once more for each finding in it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    public static TheoryData<string, string, string> Texts => new()
    {
        { "comments above one node", "KL0032", "kind: Thing\nlist:\n" + Repeat(100_000, _ => "# kubelint disable KL5001\n") + "- item\n" },
        { "a comment above each node", "KL0032", "kind: Thing\nmap:\n" + Repeat(100_000, i => $"  # kubelint disable KL5001\n  key{i}: value\n") },
        { "ids in an annotation", "KL0030", "kind: Thing\nmetadata: {annotations: {kubelint.io/disable: \"" + Repeat(60_000, i => $"KL5{i % 1000:000},") + "\"}}\n" },
        { "one list with many aliases", "KL5001",
            Role + "- {apiGroups: &all [\"*\"], resources: *all, verbs: *all}\n" + Repeat(5_000, _ => "- {apiGroups: *all, resources: *all, verbs: *all}\n") },
        { "a text with many aliases", "KL0005", Data + Kubelet + Repeat(500, i => $"    # A line of some length to make it long: {i}\n") + Repeat(20_000, i => $"  copy{i}: *text\n") },
        { "a long shell script", "KL0018", Pod + Repeat(20_000, i => $"        --flag{i}=\"a b\" \\\n") + "        --anonymous-auth=true\n" },
        { "many rules of a role", "KL5034", Role + Repeat(16_000, _ => "- {apiGroups: [\"\"], resources: [secrets, pods/exec], verbs: [get, create]}\n") },
        { "many names to encrypt", "KL1015", EncryptedNames + Repeat(50_000, i => $"  - thing{i}.example.org\n") + "  - thing0.example.org\n" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void Is_read_soon(string what, string id, string text)
    {
        using var project = new TestProject([.. RuleCatalog.CreateRules()]).Add("large.yaml", text);
        var watch = Stopwatch.StartNew();
        var report = project.Run();
        Assert.True(watch.Elapsed < s_patience, $"{what}: {watch.Elapsed}");
        Assert.Contains(report.Findings, finding => finding.Diagnostic.Descriptor.Id == id);
    }

    private static string Repeat(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
