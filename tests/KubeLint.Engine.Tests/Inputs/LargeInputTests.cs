using KubeLint.Rules;
using KubeLint.Tests;

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

    private const string MarkedRole = """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: ops, annotations: {kube-linter.io/ignore-all: "", kubelint.io/disable: KL5001}}
        rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]

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

    /// <summary>How many of each thing, a finding that must be among those of the text, and the text of a number of them.</summary>
    private static readonly Dictionary<string, (int Count, string Id, Func<int, string> Create)> s_texts = new()
    {
        ["comments above one node"] = (40_000, "KL0032", n => "kind: Thing\nlist:\n" + Repeat(n, _ => "# kubelint disable KL5001\n") + "- item\n"),
        ["a comment above each node"] = (40_000, "KL0032", n => "kind: Thing\nmap:\n" + Repeat(n, i => $"  # kubelint disable KL5001\n  key{i}: value\n")),
        ["ids in an annotation"] = (20_000, "KL0030", n => "kind: Thing\nmetadata: {annotations: {kubelint.io/disable: \"" + Repeat(n, i => $"KL5{i % 1000:000},") + "\"}}\n"),
        ["a mark on each object"] = (4_000, "KL5001", n => Repeat(n, i => MarkedRole.Replace("ops", $"ops{i}", StringComparison.Ordinal))),
        ["one list with many aliases"] = (5_000, "KL5001",
            n => Role + "- {apiGroups: &all [\"*\"], resources: *all, verbs: *all}\n" + Repeat(n, _ => "- {apiGroups: *all, resources: *all, verbs: *all}\n")),
        ["a text with many aliases"] = (8_000, "KL0005",
            n => Data + Kubelet + Repeat(500, i => $"    # A line of some length to make it long: {i}\n") + Repeat(n, i => $"  copy{i}: *text\n")),
        ["a long shell script"] = (8_000, "KL0018", n => Pod + Repeat(n, i => $"        --flag{i}=\"a b\" \\\n") + "        --anonymous-auth=true\n"),
        ["many rules of a role"] = (8_000, "KL5034", n => Role + Repeat(n, _ => "- {apiGroups: [\"\"], resources: [secrets, pods/exec], verbs: [get, create]}\n")),
        ["many names to encrypt"] = (20_000, "KL1015", n => EncryptedNames + Repeat(n, i => $"  - thing{i}.example.org\n") + "  - thing0.example.org\n"),
    };

    public static TheoryData<string> Texts => [.. s_texts.Keys];

    [Theory, MemberData(nameof(Texts))]
    public void Takes_linear_time(string what)
    {
        var (count, id, create) = s_texts[what];
        Growth.IsLinear(count, create, text =>
        {
            using var project = new TestProject([.. RuleCatalog.CreateRules()]).Add("large.yaml", text);
            Assert.Contains(project.Run().Findings, finding => finding.Diagnostic.Descriptor.Id == id);
        });
    }

    private static string Repeat(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
