using System.Text.Json;

namespace KubeLint.Build.PackageTests;

/// <summary>A result of a SARIF log, as far as these tests ask.</summary>
internal sealed record SarifResult(string RuleId, string Uri, bool IsSuppressed)
{
    public static IReadOnlyList<SarifResult> Read(string file)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => new SarifResult(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0))];
    }
}
