using KubeLint.Analysis;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>The annotations that chose AppArmor profiles before there was a field.</summary>
internal static class AppArmor
{
    /// <summary>The annotation without the container's name.</summary>
    public const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <summary>The version since which <c>appArmorProfile</c> exists.</summary>
    public static readonly KubernetesVersion FieldSince = new(1, 30);

    /// <summary>The container that an annotation names, or null.</summary>
    public static Container? FindContainer(YamlEntry annotation, PodSpec pod) =>
        pod.Containers.FirstOrDefault(container => container.Name == ContainerName(annotation));

    /// <summary>How messages call the container that an annotation names, also where it does not exist.</summary>
    public static string DisplayContainer(YamlEntry annotation, PodSpec pod) => $"Container '{ContainerName(annotation)}' of {pod.Owner.Display}";

    private static string ContainerName(YamlEntry annotation) => annotation.Key.Value[Annotation.Length..];
}
