using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class ClusterPolicyTests
{
    private const string Kubelet = "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n";

    [Theory]
    [InlineData("pod-security.kubernetes.io/enforce: baseline", "Baseline")]
    [InlineData("pod-security.kubernetes.io/enforce: privileged, pod-security.kubernetes.io/enforce-version: v1.30", "Privileged")]
    [InlineData("pod-security.kubernetes.io/enforce: strict", "")]
    [InlineData("pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: newest", "")]
    [InlineData("pod-security.kubernetes.io/warn: baseline", "")]
    public void Labels_of_a_namespace(string labels, string level) => Assert.Equal(level, LevelOf(Namespace(labels)));

    [Fact]
    public void Objects_of_one_name_must_agree()
    {
        var baseline = Namespace("pod-security.kubernetes.io/enforce: baseline");
        Assert.Equal("Baseline", LevelOf(baseline + baseline));
        Assert.Equal("", LevelOf(baseline + Namespace("pod-security.kubernetes.io/enforce: privileged")));
        Assert.Equal("", LevelOf(baseline + Namespace("")));
    }

    [Theory]
    [InlineData("seccompDefault: true\n", true)]
    [InlineData("seccompDefault: false\n", false)]
    [InlineData("", false)]
    [InlineData("seccompDefault: true\n---\n" + Kubelet + "seccompDefault: false\n", false)]
    public void Seccomp_default_of_the_kubelets(string fields, bool expected) => Assert.Equal(expected, Read(Kubelet + fields).DefaultsSeccomp);

    [Fact]
    public void Nothing_is_known_of_an_empty_set()
    {
        Assert.Empty(ClusterPolicy.Empty.EnforcedLevels);
        Assert.False(Read("kind: Thing\n").DefaultsSeccomp);
    }

    private static string Namespace(string labels) => $"---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: a, labels: {{{labels}}}}}\n";

    private static string LevelOf(string namespaces)
    {
        var pod = ReadAll("apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: a}\n").Resources[0];
        return Read(namespaces).GetEnforcedLevel(pod) is PodSecurityLevel level ? level.ToString() : "";
    }

    private static ClusterPolicy Read(string text) => ReadAll(text).Cluster;

    private static ResourceSet ReadAll(string text)
    {
        var documents = YamlParser.Parse(new SourceFile("a.yaml", text)).Documents;
        return new ResourceSet("", documents, [.. documents.SelectMany(document => ResourceReader.Read(document))]);
    }
}
