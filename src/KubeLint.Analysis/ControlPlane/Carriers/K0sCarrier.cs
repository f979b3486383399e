using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>k0s' cluster configuration, alone or inside k0sctl's, and the flags that k0sctl installs hosts with.</summary>
internal sealed class K0sCarrier : ICarrier
{
    private const string Gates = "feature-gates";

    /// <summary>The options of k0s that hold flags of a component.</summary>
    private static readonly ImmutableArray<(Component Component, string Name)> s_options =
        [(Component.Kubelet, "--kubelet-extra-args"), (Component.ControllerManager, "--kube-controller-manager-extra-args")];

    private static readonly ResourceKind s_k0s = new("k0s.k0sproject.io", "ClusterConfig");

    /// <summary>k0sctl's own examples write its kind small.</summary>
    public ImmutableArray<ResourceKind> Kinds { get; } = [s_k0s, new("k0sctl.k0sproject.io", "Cluster"), new("k0sctl.k0sproject.io", "cluster")];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (resource.Kind == s_k0s)
            return ReadCluster(resource, "k0s", "spec", null);
        var version = resource.Node.FindEntry("spec", "k0s", "version")?.Value as YamlScalar;
        return ReadCluster(resource, "k0sctl", "spec.k0s.config.spec", KubernetesVersion.Parse(version?.Value)).Concat(ReadHosts(resource));
    }

    private static IEnumerable<ComponentFacts> ReadCluster(Resource resource, string tool, string path, KubernetesVersion? version)
    {
        if (resource.Node.FindEntry(path.Split('.'))?.Value is not YamlMapping spec)
            yield break;
        var configuration = new ToolConfiguration
        {
            Tool = tool,
            Carrier = tool,
            Resource = resource,
            Version = version,
            Fields = [.. ToolTable.FieldsOf(tool).Where(field => field.Flag != Gates)],
            // In the cluster itself lies what all controllers share; the rest stands in a file on each.
            Completeness = resource.Namespace.Length > 0 ? Completeness.Partial : Completeness.Overlay,
        };
        yield return AddGates(KeepEtcdFlags(Read(configuration, Component.ApiServer, path + ".api")), spec, path);
        yield return AddGates(Read(configuration, Component.ControllerManager, path + ".controllerManager"), spec, path);
        yield return AddGates(Read(configuration, Component.Scheduler, path + ".scheduler"), spec, path);
        yield return Read(configuration, Component.Etcd, path + ".storage.etcd") with { Version = null };
        if ((spec.FindEntry("network", "kubeProxy", "disabled")?.Value as YamlScalar)?.AsBoolean() != true)
            yield return AddGates(Read(configuration, Component.KubeProxy, path + ".network.kubeProxy"), spec, path);
        List<ComponentFacts> profiles =
        [
            .. from profile in spec["workerProfiles"].Mappings()
               let entry = profile.Find("values")
               where entry?.Value is YamlMapping
               select ReadProfile(resource, (YamlMapping)entry.Value, entry, path, version),
        ];
        foreach (var profile in profiles)
            yield return profile;
        if (FindWeak(configuration, profiles, path) is { Flags.IsEmpty: false } weak)
            yield return weak;
    }

    private static ComponentFacts Read(ToolConfiguration configuration, Component component, string section) =>
        configuration.Read(component, section, section + ".extraArgs", section + ".rawArgs");

    private static ComponentFacts ReadProfile(Resource resource, YamlMapping values, YamlEntry entry, string path, KubernetesVersion? version) => new ConfigurationFileReader
    {
        Component = Component.Kubelet,
        Carrier = "k0s",
        Resource = resource,
        // k0s merges a profile into its own.
        Completeness = Completeness.Partial,
        Path = path + ".workerProfiles[*].values.",
        Version = version,
    }.Read(values, entry.Key.Span);

    /// <summary>What k0s' own profile sets badly and none of the cluster's profiles sets; which nodes have which profile is not known here.</summary>
    private static ComponentFacts FindWeak(ToolConfiguration configuration, List<ComponentFacts> profiles, string path)
    {
        var facts = configuration.Read(Component.Kubelet, path + ".workerProfiles");
        return facts with
        {
            Completeness = Completeness.Partial,
            Flags = [.. facts.Flags.Where(flag => flag.IsToolDefault && !profiles.Exists(profile => profile.Has(flag.Name)))],
            FieldPaths = ConfigurationFields.Of("KubeletConfiguration").DistinctBy(field => field.Name)
                .ToFrozenDictionary(field => field.Name, field => $"{path}.workerProfiles[*].values.{field.Path}", StringComparer.Ordinal),
        };
    }

    /// <summary>Its own flags for etcd come last and cannot be replaced by arguments.</summary>
    private static ComponentFacts KeepEtcdFlags(ComponentFacts facts) => facts with
    {
        Flags = [.. facts.Flags.Select(flag => flag.IsArgument && flag.Name.StartsWith("etcd-", StringComparison.Ordinal)
            ? flag with { Value = new Setting<string>.Unknown("replaced by the tool", flag.Span) }
            : flag)],
    };

    /// <summary>Gates of the whole cluster, or of the components that an item names, are added to the arguments'.</summary>
    private static ComponentFacts AddGates(ComponentFacts facts, YamlMapping spec, string path)
    {
        var gates = from item in spec["featureGates"].Mappings()
                    where item["components"] is not YamlSequence { Items.IsEmpty: false } components
                        || components.Items.Any(name => name is YamlScalar scalar && scalar.Value == facts.DisplayName)
                    let name = item["name"] as YamlScalar
                    let enabled = item.Find("enabled")
                    where name is not null && enabled is not null
                    let value = FieldReader.ReadText(enabled.Value)
                    select new FlagFact(Gates, value is Setting<string>.Known known ? new Setting<string>.Known($"{name.Value}={known.Value}", known.Span) : value, enabled.Key.Span, FlagStyle.Field)
                    {
                        WrittenName = $"{path}.featureGates.{name.Value}",
                    };
        return facts with { Flags = [.. facts.Flags, .. gates], Appended = facts.Appended.Append(Gates).ToFrozenSet(StringComparer.Ordinal) };
    }

    private static IEnumerable<ComponentFacts> ReadHosts(Resource resource) =>
        from host in resource.Node.FindEntry("spec", "hosts")?.Value.Mappings() ?? []
        let list = host.Find("installFlags")
        where list?.Value is YamlSequence
        from option in s_options
        let flags = ((YamlSequence)list.Value).Items.OfType<YamlScalar>().SelectMany(item => CommandLineReader.ReadFlags(option.Component, FindWords(item, option.Name)))
        where flags.Any()
        select new ComponentFacts
        {
            Component = option.Component,
            Carrier = "k0sctl",
            Resource = resource,
            Completeness = Completeness.Partial,
            Anchor = list.Key.Span,
            Flags = [.. flags],
        };

    /// <summary>A component's words inside one option of k0s: <c>--kubelet-extra-args="--anonymous-auth=true"</c>.</summary>
    private static ImmutableArray<CommandArgument> FindWords(YamlScalar option, string name)
    {
        if (!(option.Value.StartsWith(name + "=", StringComparison.Ordinal) || option.Value.StartsWith(name + " ", StringComparison.Ordinal)))
            return [];
        var words = ImmutableArray.CreateBuilder<CommandArgument>();
        var end = name.Length + 1;
        while (end < option.Value.Length)
        {
            var start = end;
            while (start < option.Value.Length && option.Value[start] is ' ' or '"' or '\'')
                start++;
            end = start;
            while (end < option.Value.Length && option.Value[end] is not (' ' or '"' or '\''))
                end++;
            if (end > start)
            {
                var text = option.Value[start..end];
                words.Add(new(text, option.SpanOf(start, end - start), Placeholder.IsUnknown(text)) { Origin = (option, start) });
            }
        }
        return words.ToImmutable();
    }
}
