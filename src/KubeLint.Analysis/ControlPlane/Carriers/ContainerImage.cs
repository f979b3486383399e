using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>What the name of a component's image tells; a placeholder in another part of the reference is no obstacle.</summary>
internal static class ContainerImage
{
    private static readonly string[] s_architectures = ["amd64", "arm64", "arm", "ppc64le", "s390x", "riscv64"];

    /// <summary>The component that an image is named after, <c>kube-apiserver</c> or <c>kube-apiserver-arm64</c>; or null.</summary>
    public static Component? FindComponent(YamlNode? image)
    {
        var name = Split(image).BaseName;
        foreach (var architecture in s_architectures)
        {
            if (name.EndsWith("-" + architecture, StringComparison.Ordinal))
                name = name[..^(architecture.Length + 1)];
        }
        return ComponentNames.FromBinaryName(name);
    }

    /// <summary>The version of an image's tag, or null.</summary>
    public static KubernetesVersion? ReadVersion(YamlNode? image) => KubernetesVersion.Parse(Split(image).Tag);

    private static ImageReference Split(YamlNode? image) => ImageReference.Split((image as YamlScalar)?.Value ?? "");
}
