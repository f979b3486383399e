using System.Text.Json;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>The bundled tables of facts.</summary>
internal static class FactTable
{
    public static JsonDocument Open(string fileName)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream("KubeLint.Analysis.Data." + fileName)!;
        return JsonDocument.Parse(stream);
    }
}
