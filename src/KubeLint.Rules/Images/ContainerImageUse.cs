using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Images;

/// <summary>The image of a container, where it can be read.</summary>
/// <param name="Container">The container.</param>
/// <param name="Image">The reference.</param>
internal sealed record ContainerImageUse(Container Container, ImageReference Image)
{
    /// <summary>The reference's scalar.</summary>
    public TextSpan Span => Image.Scalar!.Span;

    /// <summary>How messages call it: <c>Image 'nginx' of container 'web' in Pod 'shop'</c>.</summary>
    public string Display => $"Image '{Image.Text}' of container '{Container.Name}' in {Container.Owner.Display}";

    /// <summary>The images of all workloads of a set; one that several containers share by an alias stands here once.</summary>
    public static IEnumerable<ContainerImageUse> Find(ResourceSet set)
    {
        var seen = new HashSet<(SourceFile, TextSpan)>();
        foreach (var container in set.Workloads.SelectMany(workload => workload.PodSpec.Containers))
        {
            if (container.ImageReference is { Scalar: { } scalar } image && seen.Add((container.Owner.Source, scalar.Span)))
                yield return new(container, image);
        }
    }
}
