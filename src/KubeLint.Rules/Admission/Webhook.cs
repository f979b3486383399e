using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

/// <summary>A webhook of a ValidatingWebhookConfiguration or MutatingWebhookConfiguration.</summary>
/// <param name="Node">Its mapping.</param>
/// <param name="Owner">The configuration.</param>
internal sealed record Webhook(YamlMapping Node, Resource Owner)
{
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
        new("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
    ];

    /// <summary>How messages call it.</summary>
    public string Display => Node["name"].AsReadable() is { } name ? $"Webhook '{name.Value}' of {Owner.Display}" : $"A webhook of {Owner.Display}";

    public YamlScalar? FailurePolicy => Node["failurePolicy"].AsReadable();

    /// <summary>Whether requests fail with the webhook; false where that cannot be seen. The first version had the other default.</summary>
    public bool FailsClosed => Node["failurePolicy"] is null or YamlScalar { IsNull: true } ? Owner.Version != "v1beta1" && !Owner.IsPatch : FailurePolicy is { Value: "Fail" };

    /// <summary>Whether the webhook surely leaves no object out that its rules match.</summary>
    public bool TakesAllObjects => IsEmpty(Node["namespaceSelector"]) && IsEmpty(Node["objectSelector"]) && Node["matchConditions"].IsEmptyList();

    public static IEnumerable<Webhook> Read(Resource resource) => resource.Node["webhooks"].Mappings().Select(node => new Webhook(node, resource));

    private static bool IsEmpty(YamlNode? selector) => selector is null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true };
}
