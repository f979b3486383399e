using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed partial class EncryptionResourceNameInvalid : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1016", "EncryptionResourceNameInvalid", DiagnosticSeverity.Warning,
        "Resource name in EncryptionConfiguration is not valid",
        "'{0}' in {1} is no resource to encrypt: {2}",
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        silences: ["KL1003"]);

    private static readonly KubernetesVersion s_customResources = new(1, 26);
    private static readonly KubernetesVersion s_wildcards = new(1, 27);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        foreach (var name in EncryptionConfigurationView.Create(resource).Entries.SelectMany(entry => entry.Resources).DistinctBy(name => name.Span))
        {
            if (FindReason(name.Value, context.TargetVersion) is not { } reason)
                continue;
            // A misspelt 'secrets' is one mistake; that Secrets are not covered follows from it.
            var meansSecrets = name.Value == "*" || name.Value.StartsWith("secret", StringComparison.OrdinalIgnoreCase);
            context.Report(name.Span, s_descriptor, [name.Value, resource.QualifiedDisplay, reason], scope: meansSecrets ? resource.Node.Span : name.Span);
        }
    });

    private static string? FindReason(string name, KubernetesVersion? target)
    {
        var (resource, group) = EncryptedResource.Parse(name);
        if (name == "*")
            return "write '*.' for all of the core group or '*.*' for everything";
        if (name.Any(char.IsUpper))
            return $"names are lower-case plurals; write '{FindPlural(resource, group) ?? name.ToLowerInvariant()}'";
        if (name is "apiserveripinfo" or "serviceipallocations" or "servicenodeportallocations")
            return "it has no REST API and the API server refuses it; remove it";
        if (group == "events.k8s.io")
            return "events are stored in the core group; write 'events'";
        if (group == "extensions")
            return "the group 'extensions' is gone; name the group that has the resource now, as 'apps'";
        if (group == "*" && resource != "*")
            return $"one resource cannot be named across groups; write '{resource}.' with its group";
        if (ApiVersionSuffix().IsMatch(group))
            return $"what follows the dot is a group, not a version; write '{FindPlural(resource, "") ?? resource}'";
        if (resource == "*")
            return target < s_wildcards ? "wildcards need Kubernetes 1.27; list the resources" : null;
        if (!ApiResourceTable.Default.HasGroup(group))
            return target < s_customResources ? "custom resources can be encrypted from Kubernetes 1.26 on; remove it" : null;
        return FindUnknownReason(resource, group);
    }

    private static string? FindUnknownReason(string resource, string group)
    {
        if (ApiResourceTable.Default.Has(group, resource))
            return null;
        if (FindPlural(resource, group) is { } plural)
            return $"write the plural, '{plural}'";
        // Groups may grow; only the core group never does.
        if (group.Length > 0)
            return null;
        var other = ApiResourceTable.Default.Resources.FirstOrDefault(item => !item.IsGone && item.Group.Length > 0 && item.IsCalled(resource));
        return other is null
            ? "the core group has no such resource; 'kubectl api-resources' lists the names, others are written with their group"
            : $"the core group has no such resource; write '{other.Name}.{other.Group}'";
    }

    private static string? FindPlural(string word, string group) =>
        ApiResourceTable.Default.ResourcesOf(group).FirstOrDefault(item => item.IsCalled(word)) is { } found
            ? group.Length == 0 ? found.Name : $"{found.Name}.{group}"
            : null;

    [GeneratedRegex(@"^v\d+((alpha|beta)\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ApiVersionSuffix();
}
