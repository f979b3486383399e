using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>A volume that is a directory or file of the node.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Name">The volume's name.</param>
/// <param name="PathNode">The scalar of the path.</param>
internal readonly record struct HostPathMount(PodSpec Pod, string Name, YamlScalar PathNode)
{
    /// <summary>The path without doubled and closing slashes.</summary>
    public string Path => HostPath.Normalize(PathNode.Value);

    /// <summary>Runs for every such volume of every workload whose path can be read.</summary>
    public static void Register(AnalysisContext context, Action<HostPathMount, RuleContext> action) => context.RegisterWorkloadAction((workload, context) =>
    {
        if (workload.PodSpec.Node["volumes"] is not YamlSequence volumes)
            return;
        foreach (var node in volumes.Items)
        {
            if (node is YamlMapping volume && volume["hostPath"] is YamlMapping source
                && source["path"] is YamlScalar { Value.Length: > 0 } path && !Placeholder.IsUnknown(path))
            {
                action(new HostPathMount(workload.PodSpec, (volume["name"] as YamlScalar)?.Value ?? "", path), context);
            }
        }
    });

    /// <summary>The container that mounts the volume first, or null.</summary>
    public Container? FindUser()
    {
        foreach (var (container, _) in FindMounts())
            return container;
        return null;
    }

    /// <summary>Whether some container can write to the volume; what cannot be read does not count.</summary>
    public bool IsWritable => FindMounts().Any(static mount => IsWritableMount(mount.Mount));

    /// <summary>The mounts of the volume.</summary>
    public IEnumerable<(Container Container, YamlMapping Mount)> FindMounts()
    {
        var name = Name;
        return Pod.Containers.SelectMany(static container => container.Node["volumeMounts"].Mappings(),
                static (container, mount) => (container, mount))
            .Where(pair => (pair.mount["name"] as YamlScalar)?.Value == name);
    }

    /// <summary>Whether a mount is known not to be <c>readOnly</c>.</summary>
    public static bool IsWritableMount(YamlMapping mount) => mount["readOnly"] switch
    {
        null => true,
        YamlScalar scalar => scalar.IsNull || scalar.AsBoolean() == false,
        _ => false,
    };
}
