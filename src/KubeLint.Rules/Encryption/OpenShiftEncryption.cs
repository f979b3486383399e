using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>The encryption at rest that OpenShift's objects name.</summary>
internal static class OpenShiftEncryption
{
    private static readonly ResourceKind s_apiServer = new("config.openshift.io", "APIServer");

    public static readonly ImmutableArray<ResourceKind> Kinds = [s_apiServer, new("hypershift.openshift.io", "HostedCluster")];

    /// <summary>The scalar that names it, or null.</summary>
    public static YamlScalar? FindType(Resource resource)
    {
        var spec = resource.Node["spec"] as YamlMapping;
        if (resource.Kind != s_apiServer)
            spec = (spec?["configuration"] as YamlMapping)?["apiServer"] as YamlMapping;
        return (spec?["encryption"] as YamlMapping)?["type"] as YamlScalar;
    }
}
