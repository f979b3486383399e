using System.Collections.Frozen;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>The admission plugins, from the bundled table.</summary>
public static class AdmissionPlugins
{
    private static readonly Lazy<FrozenDictionary<string, AdmissionPlugin>> s_table = new(Load);

    /// <summary>All plugins by name.</summary>
    public static FrozenDictionary<string, AdmissionPlugin> All => s_table.Value;

    /// <summary>The plugin of a name, or null where no version ever had it.</summary>
    public static AdmissionPlugin? Find(string name) => All.GetValueOrDefault(name);

    private static FrozenDictionary<string, AdmissionPlugin> Load()
    {
        using var json = FactTable.Open("admission-plugins.json");
        return json.RootElement.GetProperty("plugins").EnumerateObject().ToFrozenDictionary(
            plugin => plugin.Name,
            plugin => new AdmissionPlugin(
                plugin.Name,
                FactTable.Version(plugin.Value, "since"),
                FactTable.Version(plugin.Value, "removed"),
                FactTable.Text(plugin.Value, "config") == "required")
            {
                DefaultOn = [.. plugin.Value.GetProperty("defaultOn").EnumerateArray().Select(range => (KubernetesVersion.Parse(range[0].GetString()), KubernetesVersion.Parse(range[1].GetString())))],
            },
            StringComparer.Ordinal);
    }
}
