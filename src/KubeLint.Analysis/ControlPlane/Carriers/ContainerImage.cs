using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>What the name of a component's image tells.</summary>
internal static class ContainerImage
{
    private static readonly string[] s_architectures = ["amd64", "arm64", "arm", "ppc64le", "s390x", "riscv64"];

    /// <summary>The component that an image is named after, <c>kube-apiserver</c> or <c>kube-apiserver-arm64</c>; or null.</summary>
    public static Component? FindComponent(YamlNode? image)
    {
        var text = WithoutDigest(image);
        var name = text[(text.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        name = colon < 0 ? name : name[..colon];
        foreach (var architecture in s_architectures)
        {
            if (name.EndsWith("-" + architecture, StringComparison.Ordinal))
                name = name[..^(architecture.Length + 1)];
        }
        return ComponentNames.FromBinaryName(name);
    }

    /// <summary>The version of an image's tag, or null.</summary>
    public static KubernetesVersion? ReadVersion(YamlNode? image)
    {
        var text = WithoutDigest(image);
        return KubernetesVersion.Parse(text[(text.LastIndexOf(':') + 1)..]);
    }

    private static string WithoutDigest(YamlNode? image)
    {
        var text = (image as YamlScalar)?.Value ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }
}
