using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Rbac;

/// <summary>Reads RBAC objects from text; the apiVersion is added.</summary>
internal static class RbacObjects
{
    public static RbacRole Role(string yaml) => Assert.Single(Index(yaml).Roles);

    public static RbacBinding Binding(string yaml) => Assert.Single(Index(yaml).Bindings);

    public static RbacIndex Index(params string[] objects)
    {
        var text = string.Concat(objects.Select(yaml => "---\napiVersion: rbac.authorization.k8s.io/v1\n" + yaml));
        var documents = YamlParser.Parse(new SourceFile("/test.yaml", text)).Documents;
        return new ResourceSet("", documents, [.. documents.SelectMany(document => ResourceReader.Read(document))]).Rbac;
    }
}
