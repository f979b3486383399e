using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What installers of clusters set themselves, and which of their fields stand for which flags; from the bundled table.</summary>
internal static class ToolTable
{
    private static readonly Lazy<FrozenDictionary<(string Tool, string Component), ImmutableArray<ProvidedFlag>>> s_provided = new(LoadProvided);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ToolField>>> s_fields = new(LoadFields);

    /// <summary>The flags of a component that a tool sets itself.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="component">The component.</param>
    /// <param name="version">The cluster's version; without it all that the tool ever set counts.</param>
    public static FrozenSet<string> ProvidedBy(string tool, Component component, KubernetesVersion? version = null) =>
        s_provided.Value.TryGetValue((tool, component.BinaryName()), out var flags)
            ? flags.Where(flag => !(version < flag.Since) && !(version >= flag.Until)).Select(flag => flag.Name).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    /// <summary>The fields of a tool's own configuration that set flags.</summary>
    public static ImmutableArray<ToolField> FieldsOf(string tool) => s_fields.Value.TryGetValue(tool, out var fields) ? fields : [];

    private static FrozenDictionary<(string, string), ImmutableArray<ProvidedFlag>> LoadProvided()
    {
        using var json = FactTable.Open("tools.json");
        return json.RootElement.EnumerateObject()
            .Where(tool => tool.Value.TryGetProperty("provided", out _))
            .SelectMany(tool => tool.Value.GetProperty("provided").EnumerateObject(), (tool, component) => (tool, component))
            .ToFrozenDictionary(
                pair => (pair.tool.Name, pair.component.Name),
                pair => pair.component.Value.EnumerateObject().Select(ReadProvided).ToImmutableArray());
    }

    /// <summary>A flag; bounds that are versions of the tool itself are not known here.</summary>
    private static ProvidedFlag ReadProvided(JsonProperty flag) =>
        flag.Value.ValueKind == JsonValueKind.Object && FactTable.Text(flag.Value, "of") == "kubernetes"
            ? new(flag.Name, FactTable.Version(flag.Value, "since"), FactTable.Version(flag.Value, "until"))
            : new(flag.Name, null, null);

    private static FrozenDictionary<string, ImmutableArray<ToolField>> LoadFields()
    {
        using var json = FactTable.Open("tools.json");
        return json.RootElement.EnumerateObject()
            .Where(tool => tool.Value.TryGetProperty("fields", out _))
            .ToFrozenDictionary(
                tool => tool.Name,
                tool => tool.Value.GetProperty("fields").EnumerateObject().Select(Read).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    private static ToolField Read(JsonProperty field)
    {
        var entry = field.Value;
        return new(field.Name, ComponentNames.FromBinaryName(FactTable.Text(entry, "component") ?? ""), FactTable.Text(entry, "flag") ?? "")
        {
            Values = entry.TryGetProperty("values", out var values)
                ? values.EnumerateObject().ToFrozenDictionary(value => value.Name, value => value.Value.GetString() ?? "", StringComparer.Ordinal)
                : FrozenDictionary<string, string>.Empty,
            WhenPresent = FactTable.Text(entry, "when") == "present" ? FactTable.Text(entry, "value") ?? "<file>" : null,
            IsIgnored = entry.TryGetProperty("ignored", out var ignored) && ignored.GetBoolean(),
            IgnoredValues = entry.TryGetProperty("ignoredValues", out var ignoredValues) ? [.. ignoredValues.EnumerateArray().Select(value => value.GetString()!)] : [],
            IgnoredFrom = FactTable.Version(entry, "ignoredFrom"),
            Until = FactTable.Version(entry, "until"),
            IsAppended = FactTable.Text(entry, "merge") == "append",
        };
    }

    private sealed record ProvidedFlag(string Name, KubernetesVersion? Since, KubernetesVersion? Until);
}
