using System.Text.Json;

namespace KubeLint.Analysis.Data;

/// <summary>The bundled tables of facts.</summary>
internal static class FactTable
{
    public static JsonDocument Open(string fileName)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream("KubeLint.Analysis.Data." + fileName)
            ?? throw new InvalidOperationException($"The table {fileName} is not in the assembly.");
        return JsonDocument.Parse(stream);
    }

    /// <summary>A text, or null where there is none.</summary>
    public static string? Text(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A version, or null where there is none. "&lt;=1.16" is 1.16: gone from every version that the tables know.</summary>
    public static KubernetesVersion? Version(JsonElement entry, string property) =>
        KubernetesVersion.Parse(Text(entry, property)?.TrimStart('<', '='));
}
