using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>A read-only view of an <c>AuthenticationConfiguration</c>, the file of <c>--authentication-config</c>.</summary>
public sealed class AuthenticationConfigurationView
{
    private AuthenticationConfigurationView(Resource resource)
    {
        Resource = resource;
        Authenticators = [.. resource.Node["jwt"].Mappings().Select(node => new JwtAuthenticator(node))];
    }

    /// <summary>Group and kind.</summary>
    public static ResourceKind Kind { get; } = new("apiserver.config.k8s.io", "AuthenticationConfiguration");

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The entry <c>anonymous</c>, or null.</summary>
    public YamlEntry? Anonymous => Resource.Node.Find("anonymous");

    /// <summary>The scalar <c>anonymous.enabled</c> where it can be read, or null.</summary>
    public YamlScalar? AnonymousEnabled => Anonymous?.Value.FindEntry("enabled")?.Value.AsReadable();

    /// <summary>The entry <c>anonymous.conditions</c> where it has items, or may have, else null.</summary>
    public YamlEntry? AnonymousConditions => Anonymous?.Value.FindEntry("conditions") is { } entry && !entry.Value.IsEmptyList() ? entry : null;

    /// <summary>The readable <c>anonymous.conditions[].path</c> scalars.</summary>
    public IEnumerable<YamlScalar> AnonymousPaths =>
        AnonymousConditions?.Value.Mappings().Select(condition => condition["path"].AsReadable()).OfType<YamlScalar>() ?? [];

    /// <summary>The items of <c>jwt</c>.</summary>
    public ImmutableArray<JwtAuthenticator> Authenticators { get; }

    /// <summary>Views an object; null for another kind.</summary>
    public static AuthenticationConfigurationView? TryCreate(Resource resource) =>
        resource.Kind == Kind ? new AuthenticationConfigurationView(resource) : null;
}
