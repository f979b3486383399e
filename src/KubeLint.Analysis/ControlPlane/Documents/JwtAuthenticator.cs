using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>An item of <c>jwt</c> in an AuthenticationConfiguration: one OIDC issuer.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record JwtAuthenticator(YamlMapping Node)
{
    /// <summary>The entry <c>issuer</c>, or null.</summary>
    public YamlEntry? Issuer => Node.Find("issuer");

    /// <summary>The scalar <c>issuer.url</c> where it can be read, or null.</summary>
    public YamlScalar? IssuerUrl => Node.FindEntry("issuer", "url")?.Value.AsReadable();

    /// <summary>The entry <c>issuer.audiences</c>, or null.</summary>
    public YamlEntry? Audiences => Node.FindEntry("issuer", "audiences");

    /// <summary>Whether <c>issuer.audiences</c> is missing or has no items.</summary>
    public bool HasNoAudience => Audiences?.Value.IsEmptyList() ?? true;

    /// <summary>The entry <c>issuer.audienceMatchPolicy</c>, or null.</summary>
    public YamlEntry? AudienceMatchPolicy => Node.FindEntry("issuer", "audienceMatchPolicy");

    /// <summary>The mapping <c>claimMappings.username</c>, or null.</summary>
    public YamlMapping? Username => Node.FindEntry("claimMappings", "username")?.Value as YamlMapping;

    /// <summary>The mapping <c>claimMappings.groups</c>, or null.</summary>
    public YamlMapping? Groups => Node.FindEntry("claimMappings", "groups")?.Value as YamlMapping;

    /// <summary>Whether a claim or user validation rule narrows down whose tokens are accepted.</summary>
    public bool HasValidationRules => !Node["claimValidationRules"].IsEmptyList() || !Node["userValidationRules"].IsEmptyList();

    /// <summary>
    /// The scalar of a claim mapping that takes names over as the issuer writes them: an empty <c>prefix</c>, or an
    /// <c>expression</c> that is one claim and nothing else. Null where names get a prefix or cannot be read.
    /// </summary>
    public static YamlScalar? FindUnprefixed(YamlMapping? claimMapping)
    {
        if (claimMapping?["prefix"] is YamlScalar { Value.Length: 0, IsNull: false } prefix)
            return prefix;
        return claimMapping?["expression"].AsReadable() is { } expression && IsBareClaim(expression.Value.Trim()) ? expression : null;
    }

    private static bool IsBareClaim(string expression)
    {
        const string Prefix = "claims.";
        return expression.StartsWith(Prefix, StringComparison.Ordinal)
            && expression.Length > Prefix.Length
            && expression[Prefix.Length..].All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }
}
