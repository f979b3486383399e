using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Network;

/// <summary>Reads network policies from text; apiVersion and kind are added.</summary>
internal static class NetworkObjects
{
    public static NetworkPolicy Policy(string spec) => Assert.Single(Set(PolicyText("a", "a", spec)).NetworkPolicies.Policies);

    public static string PolicyText(string name, string @namespace, string spec) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: {name}, namespace: '{@namespace}'}}\nspec: {spec}\n";

    public static string PodText(string name, string @namespace, string fields = "") =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}, namespace: '{@namespace}', labels: {{app: {name}}}}}\nspec: {{{fields}containers: [{{name: c, image: i}}]}}\n";

    public static ResourceSet Set(params string[] objects)
    {
        var documents = YamlParser.Parse(new SourceFile("/test.yaml", string.Join("---\n", objects))).Documents;
        return new ResourceSet("", documents, [.. documents.SelectMany(document => ResourceReader.Read(document))]);
    }
}
