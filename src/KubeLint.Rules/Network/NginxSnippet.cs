using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Network;

/// <summary>A piece of raw NGINX configuration in an Ingress or VirtualServer.</summary>
/// <param name="Key">The annotation or field.</param>
/// <param name="Text">The configuration.</param>
internal sealed partial record NginxSnippet(YamlScalar Key, YamlScalar Text)
{
    private static readonly ResourceKind s_virtualServer = new("k8s.nginx.org", "VirtualServer");
    private static readonly ResourceKind s_virtualServerRoute = new("k8s.nginx.org", "VirtualServerRoute");

    /// <summary>The kinds that can hold some.</summary>
    public static System.Collections.Immutable.ImmutableArray<ResourceKind> Kinds { get; } = [.. KubeLint.Analysis.Network.IngressView.Kinds, s_virtualServer, s_virtualServerRoute];

    /// <summary>The key with the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Math.Min(Key.Span.Start, Text.Span.Start), Math.Max(Key.Span.End, Text.Span.End));

    /// <summary>The snippets of an object that are not empty.</summary>
    public static IEnumerable<NginxSnippet> FindAll(Resource resource) =>
        (resource.Kind.Group == s_virtualServer.Group ? FindFields(resource.Node["spec"] as YamlMapping) : FindAnnotations(resource))
        .Where(static snippet => snippet.Text.Value.Trim() is { Length: > 0 } text && !IsPlaceholder(text));

    /// <summary>The text with comments blanked out, so that offsets stay.</summary>
    public string WithoutComments() => Comment().Replace(Text.Value, static match => match.Value[0] == '#' ? new string(' ', match.Length) : match.Value);

    private static IEnumerable<NginxSnippet> FindAnnotations(Resource resource) =>
        resource.Annotations().Where(static annotation => SnippetKey().IsMatch(annotation.Key.Value)).Select(static annotation => new NginxSnippet(annotation.Key, annotation.Value));

    private static IEnumerable<NginxSnippet> FindFields(YamlMapping? spec)
    {
        var holders = (spec?["routes"]).Mappings().Concat((spec?["subroutes"]).Mappings());
        foreach (var entry in (spec?.Entries ?? []).Concat(holders.SelectMany(static route => route.Entries)))
        {
            if (entry.Key.Value is "server-snippets" or "http-snippets" or "location-snippets" && entry.Value is YamlScalar text)
                yield return new NginxSnippet(entry.Key, text);
        }
    }

    // A template of another tool that stands for the whole text.
    private static bool IsPlaceholder(string text) => Placeholder.IsUnknown(text) && text.AsSpan().IndexOfAny(';', '\n') < 0;

    [GeneratedRegex(@"^(?:[a-z0-9.-]*nginx\.ingress\.kubernetes\.io/(?:server|configuration|auth|stream|modsecurity)-snippet|nginx\.org/(?:server|location|stream|http)-snippets)$", RegexOptions.CultureInvariant)]
    private static partial Regex SnippetKey();

    // Quoted text is matched too, so that a number sign in it is no comment; behind a letter it is none either.
    [GeneratedRegex("""(?s)"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![^\s;{}])#[^\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
