using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Static pods, and Deployments and DaemonSets that run a component: the whole command line.</summary>
internal sealed class PodCarrier : ICarrier
{
    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (Workload.TryCreate(resource) is not { } workload)
            yield break;
        foreach (var container in workload.PodSpec.Containers)
        {
            var words = ReadWords(container.Node["command"]).AddRange(ReadWords(container.Node["args"]));
            if (words.IsEmpty || ComponentNames.FromBinaryName(BaseName(words[0].Text)) is not { } component)
                continue;
            yield return new ComponentFacts
            {
                Component = component,
                Carrier = "static-pod",
                Resource = resource,
                Completeness = container.Node["image"] is YamlScalar ? Completeness.Complete : Completeness.Partial,
                Anchor = FindAnchor(container),
                Arguments = words,
                Flags = CommandLineReader.ReadFlags(component, words[1..]),
                Version = ReadVersion(container.Node["image"]),
            };
        }
    }

    private static ImmutableArray<CommandArgument> ReadWords(YamlNode? node) =>
        node is YamlSequence list
            ? [.. list.Items.OfType<YamlScalar>().Select(item => new CommandArgument(item.Value, item.Span, Placeholder.IsUnknown(item)) { Origin = (item, 0) })]
            : [];

    private static TextSpan FindAnchor(Container container) =>
        (container.Node.Find("command") ?? container.Node.Find("args"))?.Key.Span ?? container.Node.Span;

    private static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static KubernetesVersion? ReadVersion(YamlNode? image)
    {
        var text = (image as YamlScalar)?.Value ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        text = at < 0 ? text : text[..at];
        return KubernetesVersion.Parse(text[(text.LastIndexOf(':') + 1)..]);
    }
}
