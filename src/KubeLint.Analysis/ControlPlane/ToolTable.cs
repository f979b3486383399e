using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What installers of clusters set themselves, and which of their fields stand for which flags; from the bundled table.</summary>
internal static class ToolTable
{
    private static readonly Lazy<FrozenDictionary<(string Tool, string Component), FrozenSet<string>>> s_provided = new(LoadProvided);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ToolField>>> s_fields = new(LoadFields);

    /// <summary>The flags of a component that a tool sets itself.</summary>
    public static FrozenSet<string> ProvidedBy(string tool, Component component) =>
        s_provided.Value.TryGetValue((tool, component.BinaryName()), out var flags) ? flags : FrozenSet<string>.Empty;

    /// <summary>The fields of a tool's own configuration that set flags.</summary>
    public static ImmutableArray<ToolField> FieldsOf(string tool) => s_fields.Value.TryGetValue(tool, out var fields) ? fields : [];

    private static FrozenDictionary<(string, string), FrozenSet<string>> LoadProvided()
    {
        using var json = FactTable.Open("tools.json");
        return json.RootElement.EnumerateObject()
            .Where(tool => tool.Value.TryGetProperty("provided", out _))
            .SelectMany(tool => tool.Value.GetProperty("provided").EnumerateObject(), (tool, component) => (tool, component))
            .ToFrozenDictionary(
                pair => (pair.tool.Name, pair.component.Name),
                pair => pair.component.Value.EnumerateObject().Select(flag => flag.Name).ToFrozenSet(StringComparer.Ordinal));
    }

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
            IsAppended = FactTable.Text(entry, "merge") == "append",
        };
    }
}
