using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Static pods, and Deployments and DaemonSets that run a component: the whole command line.</summary>
internal sealed class PodCarrier : ICarrier
{
    public ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("", "Pod"), new("", "PodTemplate"), new("", "ReplicationController"),
        new("apps", "Deployment"), new("apps", "StatefulSet"), new("apps", "DaemonSet"), new("apps", "ReplicaSet"),
        new("extensions", "Deployment"), new("extensions", "DaemonSet"), new("extensions", "ReplicaSet"),
        new("batch", "Job"), new("batch", "CronJob"),
    ];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        foreach (var container in Workload.Read(resource).SelectMany(workload => workload.PodSpec.Containers))
        {
            if (!MayRunComponent(container))
                continue;
            foreach (var call in FindCalls(container, out var words))
                yield return ConfigurationFileFlag.Apply(ReadCall(container, call, words));
        }
    }

    private static ComponentFacts ReadCall(Container container, ProgramCall call, ImmutableArray<CommandArgument> words)
    {
        var line = CommandLineReader.Read(call.Component, call.Arguments);
        var variables = call.Component == Component.Etcd
            ? EtcdEnvironment.Read(container).Concat(EtcdEnvironment.Read(call.Assignments)).Where(v => line.Flags.All(flag => flag.Name != v.Name))
            : [];
        return new ComponentFacts
        {
            Component = call.Component,
            Carrier = "static-pod",
            Resource = container.Owner,
            Completeness = container.IsPartial ? Completeness.Partial : Completeness.Complete,
            Anchor = FindAnchor(container),
            Arguments = words,
            // A flag outweighs its variable.
            Flags = [.. variables, .. line.Flags],
            StrayArguments = line.StrayArguments,
            IsWrapped = call.IsWrapped,
            Version = ContainerImage.ReadVersion(container.Node["image"]),
            Unreadable = FindObstacle(container, call, line),
        };
    }

    private static string? FindObstacle(Container container, ProgramCall call, CommandLine line)
    {
        if (line.HidesFlags || IsTemplate(container.Node["command"]) || IsTemplate(container.Node["args"]))
            return "a placeholder among the arguments";
        if (call.IsConditional)
            return "a script with conditions";
        return call.Component == Component.Etcd && EtcdEnvironment.IsOpen(container) ? "an environment from elsewhere" : null;
    }

    private static ImmutableArray<ProgramCall> FindCalls(Container container, out ImmutableArray<CommandArgument> words)
    {
        var command = container.Command;
        var arguments = container.Arguments;
        words = command.AddRange(arguments);
        var calls = ProgramCallReader.Read(words);
        if (!calls.IsEmpty || !command.IsEmpty || container.Node.Find("command") is not null)
            return calls;
        // The image's own entry point runs.
        var isConfigured = !arguments.IsEmpty || EtcdEnvironment.Read(container).Any();
        return isConfigured && ContainerImage.FindComponent(container.Node["image"]) is { } component ? [new(component, arguments)] : [];
    }

    /// <summary>A cheap test that spares ordinary containers the rest.</summary>
    private static bool MayRunComponent(Container container) =>
        Mentions(container.Node["command"]) || Mentions(container.Node["args"]) || ContainerImage.FindComponent(container.Node["image"]) is not null;

    private static bool Mentions(YamlNode? list) =>
        list is YamlSequence words && words.Items.Any(static word => word is YamlScalar scalar
            && (scalar.Value.Contains("kube", StringComparison.Ordinal) || scalar.Value.Contains("etcd", StringComparison.Ordinal)));

    /// <summary>Whether a list is written as something else: a template that yields one.</summary>
    private static bool IsTemplate(YamlNode? node) => node is not (null or YamlSequence or YamlScalar { IsNull: true });

    private static TextSpan FindAnchor(Container container) =>
        (container.Node.Find("command") ?? container.Node.Find("args") ?? container.Node.Find("env"))?.Key.Span
        ?? (container.Node["name"] ?? container.Node).Span;
}
