using System.Text.Json;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>The bundled table of tools, read as a test reads it: how a flag is written in a tool's own fields.</summary>
internal static class ToolFieldTable
{
    private static readonly JsonElement s_tools = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestPaths.Root, "src", "KubeLint.Analysis", "Data", "tools.json"))).RootElement;

    /// <summary>The field for a flag with that value, and what has to stand there; null where the tool has none that it heeds.</summary>
    public static (string Path, string Value, bool IsMapped)? Find(string tool, Component component, string flag, string value)
    {
        foreach (var field in Fields(tool, component, flag))
        {
            if (field.Value.TryGetProperty("values", out var values))
            {
                foreach (var known in values.EnumerateObject())
                {
                    if (known.Value.GetString() == value)
                        return (field.Name, known.Name, true);
                }
            }
            else if (field.Value.TryGetProperty("when", out _))
            {
                if (field.Value.TryGetProperty("value", out var made) && made.GetString() == value)
                    return (field.Name, "{}", true);
            }
            else if (!field.Value.TryGetProperty("ignoredValues", out var ignored) || ignored.EnumerateArray().All(item => item.GetString() != value))
            {
                return (field.Name, value, false);
            }
        }
        return null;
    }

    /// <summary>The path that messages name for a flag, or null.</summary>
    public static string? PathOf(string tool, Component component, string flag)
    {
        var first = Fields(tool, component, flag).FirstOrDefault();
        return first.Value.ValueKind == JsonValueKind.Undefined ? null : first.Name;
    }

    /// <summary>Whether the tool sets the flag itself, or only adds to its own.</summary>
    public static bool Provides(string tool, Component component, string flag) =>
        (s_tools.GetProperty(tool).TryGetProperty("provided", out var provided)
            && provided.TryGetProperty(component.BinaryName(), out var flags) && flags.TryGetProperty(flag, out _))
        || Fields(tool, component, flag).Any(IsAppended);

    /// <summary>Whether the tool sets the flag, in its newest version, to a value that is marked as weak.</summary>
    public static bool ProvidesWeakly(string tool, Component component, string flag) =>
        s_tools.GetProperty(tool).TryGetProperty("provided", out var provided)
        && provided.TryGetProperty(component.BinaryName(), out var flags) && flags.TryGetProperty(flag, out var value)
        && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("weak", out _) && !value.TryGetProperty("until", out _);

    /// <summary>Whether the tool only adds what is written to its own list.</summary>
    public static bool Appends(string tool, Component component, string flag) => Fields(tool, component, flag).Any(IsAppended);

    private static bool IsAppended(JsonProperty field) => field.Value.TryGetProperty("merge", out var merge) && merge.GetString() == "append";

    private static IEnumerable<JsonProperty> Fields(string tool, Component component, string flag) =>
        s_tools.GetProperty(tool).TryGetProperty("fields", out var fields)
            ? fields.EnumerateObject().Where(field =>
                field.Value.GetProperty("flag").GetString() == flag
                && field.Value.GetProperty("component").GetString() == component.BinaryName()
                && !field.Value.TryGetProperty("ignored", out _))
            : [];
}
