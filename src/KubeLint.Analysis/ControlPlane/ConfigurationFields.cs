using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>The fields of the components' configuration files that weigh on security, from the bundled table.</summary>
public static class ConfigurationFields
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ConfigurationField>>> s_table = new(Load);

    /// <summary>The fields of a kind: <c>KubeletConfiguration</c>, <c>KubeProxyConfiguration</c> or <c>KubeSchedulerConfiguration</c>; else empty.</summary>
    public static ImmutableArray<ConfigurationField> Of(string kind) => s_table.Value.TryGetValue(kind, out var fields) ? fields : [];

    /// <summary>The field of a component's file that a <see cref="FlagFact"/>'s name stands for, or null.</summary>
    public static ConfigurationField? Find(Component component, string name)
    {
        var kind = component switch
        {
            Component.Kubelet => "KubeletConfiguration",
            Component.KubeProxy => "KubeProxyConfiguration",
            Component.Scheduler => "KubeSchedulerConfiguration",
            _ => "",
        };
        return Of(kind).FirstOrDefault(field => field.Name == name);
    }

    private static FrozenDictionary<string, ImmutableArray<ConfigurationField>> Load()
    {
        using var json = FactTable.Open("component-config.json");
        return json.RootElement.EnumerateObject()
            .Where(kind => kind.Name != "_")
            .ToFrozenDictionary(
                kind => kind.Name,
                kind => kind.Value.GetProperty("fields").EnumerateArray().Select(Read).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    private static ConfigurationField Read(JsonElement field) => new(
        field.GetProperty("path").GetString()!,
        field.GetProperty("flag").GetString(),
        ToText(field.GetProperty("fileDefault")),
        field.TryGetProperty("flagDefault", out var value) ? ToText(value) : null,
        field.TryGetProperty("since", out var since) ? KubernetesVersion.Parse(since.GetString()) : null);

    private static string ToText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(ToText)),
        JsonValueKind.Object => "",
        _ => value.GetRawText(),
    };
}
