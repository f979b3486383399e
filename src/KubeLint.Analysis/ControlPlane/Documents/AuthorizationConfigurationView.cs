using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>A read-only view of an <c>AuthorizationConfiguration</c>, the file of <c>--authorization-config</c>.</summary>
public sealed class AuthorizationConfigurationView
{
    private AuthorizationConfigurationView(Resource resource, YamlEntry authorizers)
    {
        Resource = resource;
        Entry = authorizers;
        Authorizers = [.. authorizers.Value.Mappings().Select(node => new Authorizer(node))];
    }

    /// <summary>Group and kind.</summary>
    public static ResourceKind Kind { get; } = new("apiserver.config.k8s.io", "AuthorizationConfiguration");

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The entry <c>authorizers</c>.</summary>
    public YamlEntry Entry { get; }

    /// <summary>The authorizers in the order in which they are asked.</summary>
    public ImmutableArray<Authorizer> Authorizers { get; }

    /// <summary>Whether an authorizer of a type is surely missing: false where a type cannot be read.</summary>
    public bool Lacks(string type) =>
        Entry.Value is YamlSequence { Items.Length: > 0 } list
        && list.Items.Length == Authorizers.Length
        && Authorizers.All(authorizer => authorizer.Type is { } known && known.Value != type);

    /// <summary>Views an object; null for another kind and for one without authorizers.</summary>
    public static AuthorizationConfigurationView? TryCreate(Resource resource) =>
        resource.Kind == Kind && resource.Node.Find("authorizers") is { } entry ? new AuthorizationConfigurationView(resource, entry) : null;
}
