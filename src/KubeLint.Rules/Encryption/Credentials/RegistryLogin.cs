namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>The <c>auth</c> of a container registry's configuration.</summary>
internal static class RegistryLogin
{
    /// <summary>Whether the text is base64 of a user and a password that is written out.</summary>
    public static bool IsGenuine(string auth)
    {
        if (Base64.TryDecodeText(auth) is not { } login)
            return false;
        var colon = login.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < login.Length - 1 && !login.Any(char.IsControl) && !CredentialUrl.IsStandIn(login[(colon + 1)..]);
    }
}
