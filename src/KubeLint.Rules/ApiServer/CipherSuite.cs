namespace KubeLint.Rules.ApiServer;

/// <summary>Judges TLS cipher suites by their IANA names.</summary>
internal static class CipherSuite
{
    private static readonly string[] s_weakParts = ["_RC4_", "_3DES_", "_NULL_", "_EXPORT", "_CBC_"];

    public static bool IsWeak(string name) =>
        name.StartsWith("TLS_RSA_", StringComparison.Ordinal) || s_weakParts.Any(part => name.Contains(part, StringComparison.Ordinal));
}
