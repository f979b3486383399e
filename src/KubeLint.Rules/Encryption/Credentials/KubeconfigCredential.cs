using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>A credential that is written into a kubeconfig.</summary>
/// <param name="User">The name of the user entry.</param>
/// <param name="Field">The field, as <c>client-key-data</c>.</param>
/// <param name="Value">The scalar.</param>
internal sealed record KubeconfigCredential(string User, string Field, YamlScalar Value)
{
    private static readonly string[] s_fields = ["client-key-data", "token", "password"];
    private static readonly string[] s_authProviderFields = ["access-token", "id-token", "refresh-token", "client-secret"];

    /// <summary>Whether a text may be a kubeconfig with users.</summary>
    public static bool MayHold(string text) =>
        text.Contains("Config", StringComparison.Ordinal) && text.Contains("users", StringComparison.Ordinal) && text.Contains("kind", StringComparison.Ordinal);

    /// <summary>The literal credentials of a kubeconfig; plugins, paths, placeholders and what kubectl left out are none.</summary>
    public static IEnumerable<KubeconfigCredential> FindAll(YamlNode? root)
    {
        if (root is not YamlMapping mapping || mapping["kind"] is not YamlScalar { Value: "Config" } || mapping["users"] is not YamlSequence users)
            yield break;
        foreach (var item in users.Items.OfType<YamlMapping>())
        {
            var name = (item["name"] as YamlScalar)?.Value ?? "";
            if (item["user"] is not YamlMapping user)
                continue;
            var config = (user["auth-provider"] as YamlMapping)?["config"] as YamlMapping;
            foreach (var (section, fields) in new[] { (user, s_fields), (config, s_authProviderFields) })
            {
                foreach (var field in fields)
                {
                    if (section?[field] is YamlScalar { IsNull: false, Value.Length: > 0 } value && !PlaceholderText.StandsForSecret(value))
                        yield return new KubeconfigCredential(name, field, value);
                }
            }
        }
    }
}
