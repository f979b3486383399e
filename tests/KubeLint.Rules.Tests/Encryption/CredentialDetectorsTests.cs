using System.Text;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Encryption;

/// <summary>Tokens are put together here, so that no scanner of repositories takes this file for a leak.</summary>
public sealed class CredentialDetectorsTests
{
    private const string Drawn = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6kM9n";

    public static IEnumerable<TheoryDataRow<string, string>> Credentials =>
    [
        new("id = " + "AKIA" + "Q3EGRT7HVLM2XWZ5" + "\nsecret = " + Drawn, "an AWS secret access key"),
        new("token: " + "ghp_" + Drawn[..36], "a GitHub token"),
        new("github_" + "pat_" + Drawn[..22] + "_" + (Drawn + Drawn)[..59], "a GitHub token"),
        new("glpat" + "-" + Drawn[..20], "a GitLab token"),
        new("xoxb" + "-123456789012-" + Drawn[..24], "a Slack token"),
        new("https://hooks.slack.com" + "/services/T01ABCDEF/B01ABCDEF/" + Drawn[..24], "a Slack webhook address"),
        new("key=" + "AIza" + Drawn[..35], "a Google API key"),
        new("ya29" + "." + Drawn + Drawn, "a Google OAuth token"),
        new(Jwt("{\"alg\":\"RS256\"}", "{\"sub\":\"robot\"}"), "a JSON Web Token"),
        new("redis://:" + Drawn[..12] + "@cache:6379/0", "a URL with a password"),
        new("amqp://shop:" + Drawn[..12] + "@mq.shop.svc", "a URL with a password"),
        new("{\"auths\":{\"r\":{ \"auth\" : \"" + Base64("robot:" + Drawn[..12]) + "\"}}}", "a registry login"),
    ];

    public static IEnumerable<TheoryDataRow<string>> HarmlessTexts =>
    [
        new("AKIA" + "IOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
        new("AKIA" + "Q3EGRT7HVLM2XWZ5 without its other half"),
        new("ghp_" + new string('x', 36)),
        new("ghp_short"),
        new("glpat-" + "<your token>"),
        new("eyJhbGciOiJSUzI1NiJ9.eyJhIjoi.notatoken"),
        new(Jwt("{\"typ\":\"JWT\"}", "{\"sub\":\"robot\"}")),
        new(Jwt("{\"alg\":\"RS256\"}", "[1,2,3,4,5,6,7]")),
        new(Jwt("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"1234567890\",\"name\":\"John Doe\"}")),
        new("http://host:8080/path@sha256"),
        new("https://user@host/path"),
        new("postgres://user:password@db/shop"),
        new("postgres://user:${PASSWORD}@db/shop"),
        new("postgres://user:$PASSWORD@db/shop"),
        new("postgres://user:{{ .Values.password }}@db/shop"),
        new("postgres://user:<password>@db/shop"),
        new("postgres://user:%s@db/shop"),
        new("postgres://user:****@db/shop"),
        new("https://user:" + Drawn[..12] + "@git.example.com/repo"),
        new("https://user:" + Drawn[..12] + "@registry.test/repo"),
        new("  # postgres://user:" + Drawn[..12] + "@db/shop"),
        new("url: x # was postgres://user:" + Drawn[..12] + "@db/shop"),
        new("-- postgres://user:" + Drawn[..12] + "@db/shop"),
        new("// postgres://user:" + Drawn[..12] + "@db/shop"),
        new("\"auth\": \"" + Base64("user:password") + "\""),
        new("\"auth\": \"bearer-token-mode\""),
        new("git@github.com:shop/web.git ssh://git@github.com/shop/web.git"),
        new("registry.shop.svc:5000/web@sha256:" + new string('a', 64)),
        new("v1.29.3-build.20240102.7f3c2b1a"),
        new("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"),
    ];

    [Theory, MemberData(nameof(Credentials))]
    public void Credentials_are_recognised(string text, string what)
    {
        var match = CredentialDetectors.FindFirst(text);
        Assert.Equal(what, match?.What);
        Assert.InRange(match!.Start + match.Length, 1, text.Length);
    }

    [Theory, MemberData(nameof(HarmlessTexts))]
    public void Other_texts_are_not(string text) => Assert.Null(CredentialDetectors.FindFirst(text));

    [Fact]
    public void A_credential_behind_a_comment_is_still_found() =>
        Assert.NotNull(CredentialDetectors.FindFirst("# redis://:" + Drawn[..12] + "@cache\nurl=redis://:" + Drawn[..12] + "@cache\n"));

    [Theory]
    [InlineData("IMAGE_PULL_SECRET", false)]
    [InlineData("DB_PASSWORD_SECRET", false)]
    [InlineData("tlsSecret", false)]
    [InlineData("TOKEN_SECRET", true)]
    [InlineData("JWT_SECRET", true)]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("PGPASSWORD", true)]
    [InlineData("client_secret", true)]
    [InlineData("AWS_SECRET_ACCESS_KEY", true)]
    [InlineData("TOKEN", true)]
    [InlineData("DB_PASSWORD_FILE", false)]
    [InlineData("SECRET_NAME", false)]
    [InlineData("TOKEN_URL", false)]
    [InlineData("TOKENIZER", false)]
    [InlineData("MONKEY", false)]
    [InlineData("TURKEY", false)]
    [InlineData("ETCD_INITIAL_CLUSTER_TOKEN", false)]
    public void Names_of_variables_announce_credentials(string name, bool expected) => Assert.Equal(expected, LiteralCredential.IsEnvironmentName(name));

    [Theory]
    [InlineData("password", true)]
    [InlineData("db-password", true)]
    [InlineData("client_secret", true)]
    [InlineData("password-file", false)]
    [InlineData("enable-bootstrap-token", false)]
    [InlineData("initial-cluster-token", false)]
    [InlineData("port", false)]
    public void Names_of_flags_announce_credentials(string name, bool expected) => Assert.Equal(expected, LiteralCredential.IsFlagName(name));

    [Theory]
    [InlineData("hunter22x", true)]
    [InlineData("correct horse", true)]
    [InlineData("short", false)]
    [InlineData("12345678", false)]
    [InlineData("24h0m0s", false)]
    [InlineData("/run/secrets/a", false)]
    [InlineData("secret/data/shop", false)]
    [InlineData("https://login.shop.svc", false)]
    [InlineData("web-tls", false)]
    [InlineData("web-client-secret", false)]
    [InlineData("password.txt", false)]
    [InlineData("disabled", false)]
    [InlineData("$PASSWORD", false)]
    [InlineData("CHANGEME", false)]
    [InlineData("your-password-here", false)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:a", false)]
    public void Values_are_judged(string value, bool expected) => Assert.Equal(expected, LiteralCredential.IsLikely(value));

    [Theory]
    [InlineData("://")]
    [InlineData("eyJ")]
    [InlineData("a://b:")]
    [InlineData("AKIAQ3EGRT7HVLM2XWZ5 ")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("LS0tLS1CRUdJTiBQ")]
    public void Hostile_texts_take_linear_time(string part) =>
        Growth.IsLinear(1_000_000, size => string.Concat(Enumerable.Repeat(part, size / part.Length)), text => CredentialDetectors.FindFirst(text));

    private static string Jwt(string header, string payload) => $"{Url(header)}.{Url(payload)}.{Url(Drawn)}";

    private static string Url(string text) => Base64(text).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
