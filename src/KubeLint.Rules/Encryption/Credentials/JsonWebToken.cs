using System.Text.Json;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Tells JSON Web Tokens from version strings and other dotted texts.</summary>
internal static class JsonWebToken
{
    /// <summary>Whether header and claims are JSON objects, the header names an algorithm, and the signature decodes.</summary>
    public static bool IsGenuine(Match match) =>
        Base64.TryDecodeUrlText(match.Groups["header"].Value) is { } header && HasField(header, "alg")
        && Base64.TryDecodeUrlText(match.Groups["payload"].Value) is { } payload && HasField(payload, null)
        && !Base64.TryDecodeUrl(match.Groups["signature"].Value).IsDefault
        // The sample of jwt.io stands in half the manuals of the world.
        && !payload.Contains("John Doe", StringComparison.Ordinal);

    private static bool HasField(string json, string? name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && (name is null || document.RootElement.TryGetProperty(name, out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
