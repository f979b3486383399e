using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What installers of clusters set themselves, and which of their fields stand for which flags; from the bundled table.</summary>
internal static class ToolTable
{
    private static readonly Lazy<Tables> s_tables = new(Load);

    /// <summary>The flags of a component that a tool sets itself whatever the user writes elsewhere; those of the newest version where one is not known.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="component">The component.</param>
    /// <param name="kubernetes">Kubernetes' version, or null.</param>
    /// <param name="toolVersion">The tool's own version, or null.</param>
    public static FrozenSet<string> ProvidedBy(string tool, Component component, KubernetesVersion? kubernetes = null, KubernetesVersion? toolVersion = null) =>
        FlagsOf(tool, component, kubernetes, toolVersion).Select(flag => flag.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>As <see cref="ProvidedBy"/>, with the values.</summary>
    public static IEnumerable<ProvidedFlag> FlagsOf(string tool, Component component, KubernetesVersion? kubernetes, KubernetesVersion? toolVersion) =>
        s_tables.Value.Provided.TryGetValue((tool, component.BinaryName()), out var flags) ? flags.Where(flag => flag.IsSetBy(kubernetes, toolVersion)) : [];

    /// <summary>The fields of a tool's own configuration that set flags.</summary>
    public static ImmutableArray<ToolField> FieldsOf(string tool) => s_tables.Value.Fields.TryGetValue(tool, out var fields) ? fields : [];

    private static Tables Load()
    {
        using var json = FactTable.Open("tools.json");
        return new Tables(ReadProvided(json.RootElement), ReadFields(json.RootElement));
    }

    private static FrozenDictionary<(string, string), ImmutableArray<ProvidedFlag>> ReadProvided(JsonElement tools) =>
        tools.EnumerateObject()
            .Where(tool => tool.Value.TryGetProperty("provided", out _))
            .SelectMany(tool => tool.Value.GetProperty("provided").EnumerateObject(), (tool, component) => (tool, component))
            .ToFrozenDictionary(
                pair => (pair.tool.Name, pair.component.Name),
                // What hangs on the user's other settings is for the carrier to say.
                pair => pair.component.Value.EnumerateObject().Where(flag => flag.Value.ValueKind == JsonValueKind.String || !flag.Value.TryGetProperty("when", out _))
                    .Select(ReadFlag).ToImmutableArray());

    private static ProvidedFlag ReadFlag(JsonProperty flag) => flag.Value.ValueKind == JsonValueKind.String
        ? new(flag.Name, flag.Value.GetString()!, IsWeak: false)
        : new(flag.Name, FactTable.Text(flag.Value, "value") ?? "", flag.Value.TryGetProperty("weak", out var weak) && weak.GetBoolean())
        {
            Since = FactTable.Version(flag.Value, "since"),
            Until = FactTable.Version(flag.Value, "until"),
            IsBoundToKubernetes = FactTable.Text(flag.Value, "of") == "kubernetes",
        };

    private static FrozenDictionary<string, ImmutableArray<ToolField>> ReadFields(JsonElement tools) =>
        tools.EnumerateObject()
            .Where(tool => tool.Value.TryGetProperty("fields", out _))
            .ToFrozenDictionary(
                tool => tool.Name,
                tool => tool.Value.GetProperty("fields").EnumerateObject().SelectMany(Read).ToImmutableArray(),
                StringComparer.Ordinal);

    /// <summary>A field of the table, once for each component that it reaches.</summary>
    private static IEnumerable<ToolField> Read(JsonProperty field)
    {
        var entry = field.Value;
        var components = (FactTable.Text(entry, "component") ?? "").Split(',').Select(ComponentNames.FromBinaryName);
        var isOpaque = FactTable.Text(entry, "when") == "present" || entry.TryGetProperty("embedded", out _);
        return components.Select(component => new ToolField(field.Name, component, FactTable.Text(entry, "flag") ?? "")
        {
            Values = entry.TryGetProperty("values", out var values)
                ? values.EnumerateObject().ToFrozenDictionary(value => value.Name, value => value.Value.GetString() ?? "", StringComparer.Ordinal)
                : FrozenDictionary<string, string>.Empty,
            WhenPresent = isOpaque ? FactTable.Text(entry, "value") ?? "<file>" : null,
            IsIgnored = entry.TryGetProperty("ignored", out var ignored) && ignored.GetBoolean(),
            IgnoredValues = entry.TryGetProperty("ignoredValues", out var ignoredValues) ? [.. ignoredValues.EnumerateArray().Select(value => value.GetString()!)] : [],
            IgnoredFrom = FactTable.Version(entry, "ignoredFrom"),
            Until = FactTable.Version(entry, "until"),
            IsAppended = FactTable.Text(entry, "merge") == "append",
            Switch = FactTable.Text(entry, "switch"),
            Replacement = FactTable.Text(entry, "replacement"),
        });
    }

    private sealed record Tables(
        FrozenDictionary<(string Tool, string Component), ImmutableArray<ProvidedFlag>> Provided,
        FrozenDictionary<string, ImmutableArray<ToolField>> Fields);
}
