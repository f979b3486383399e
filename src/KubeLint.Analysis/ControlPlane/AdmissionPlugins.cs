using System.Collections.Frozen;
using System.Text.Json;

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
        using var stream = typeof(AdmissionPlugins).Assembly.GetManifestResourceStream("KubeLint.Analysis.Data.admission-plugins.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("plugins").EnumerateObject().ToFrozenDictionary(
            plugin => plugin.Name,
            plugin => new AdmissionPlugin(
                plugin.Name,
                KubernetesVersion.Parse(Text(plugin.Value, "since")),
                // "<=1.16": gone from every version that the tables know.
                KubernetesVersion.Parse(Text(plugin.Value, "removed")?.TrimStart('<', '=')),
                Text(plugin.Value, "config") == "required"),
            StringComparer.Ordinal);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
