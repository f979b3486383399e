using System.Collections.Frozen;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>The flags of every component, from the bundled table.</summary>
public static class FlagDefinitions
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, FlagDefinition>>> s_table = new(Load);
    private static readonly Lazy<(KubernetesVersion Kubernetes, KubernetesVersion Etcd)> s_newest = new(LoadNewest);

    /// <summary>The definition of a flag, or null where no version ever had it.</summary>
    public static FlagDefinition? Find(Component component, string flag) => Of(component).GetValueOrDefault(flag);

    /// <summary>All flags of a component by name.</summary>
    public static FrozenDictionary<string, FlagDefinition> Of(Component component) => s_table.Value[component.BinaryName()];

    /// <summary>The newest version whose flags the table knows: Kubernetes', for etcd etcd's own.</summary>
    public static KubernetesVersion NewestVersion(Component component) =>
        component == Component.Etcd ? s_newest.Value.Etcd : s_newest.Value.Kubernetes;

    private static (KubernetesVersion Kubernetes, KubernetesVersion Etcd) LoadNewest()
    {
        using var json = FactTable.Open("flags.json");
        var about = json.RootElement.GetProperty("_");
        return (FactTable.Version(about, "kubernetes")!.Value, FactTable.Version(about, "etcd")!.Value);
    }

    private static FrozenDictionary<string, FrozenDictionary<string, FlagDefinition>> Load()
    {
        using var json = FactTable.Open("flags.json");
        return json.RootElement.EnumerateObject()
            .Where(component => component.Name != "_")
            .ToFrozenDictionary(
                component => component.Name,
                component => component.Value.EnumerateObject().ToFrozenDictionary(flag => flag.Name, Read, StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private static FlagDefinition Read(JsonProperty flag) => new(
        flag.Name,
        FactTable.Text(flag.Value, "type") ?? "string",
        FactTable.Text(flag.Value, "default"),
        FactTable.Version(flag.Value, "since"),
        FactTable.Version(flag.Value, "removed"));
}
