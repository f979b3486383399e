using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionEntryMasked : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1015", "EncryptionEntryMasked", DiagnosticSeverity.Warning,
        "Encryption entry never takes effect",
        "'{0}' in {1} never takes effect because '{2}' already handles it{3}; {4}",
        references: ["/docs/tasks/administer-cluster/encrypt-data"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        var names = EncryptionConfigurationView.Create(resource).Entries
            .SelectMany(entry => entry.Resources, static (entry, name) => (Entry: entry, Name: name))
            .DistinctBy(item => item.Name.Span)
            .ToImmutableArray();
        // A bare '*', which the API server refuses, handles nothing.
        var places = Enumerable.Range(0, names.Length).Where(i => names[i].Name.Value != "*").ToLookup(i => EncryptedResource.Parse(names[i].Name.Value));
        for (var i = 0; i < names.Length; i++)
        {
            if (FindMask(names, places, i) is not ({ } mask, { } name))
                continue;
            var identity = !mask.Providers.IsEmpty && mask.Providers[0].Kind == EncryptionProviderKind.Identity;
            var repeated = EncryptedResource.Parse(name.Value) == EncryptedResource.Parse(names[i].Name.Value);
            context.Report(names[i].Name.Span, s_descriptor,
                [
                    names[i].Name.Value, resource.QualifiedDisplay, name.Value,
                    identity ? " with identity, so it is not encrypted at all" : "",
                    repeated || mask == names[i].Entry ? "remove one of the two" : "move its entry before the wildcard",
                ],
                related: [new Location(resource.Source, name.Span)]);
        }
    });

    /// <summary>What handles a name before its own entry does: an earlier name, or a wildcard beside it in the same list.</summary>
    private static (EncryptionEntry? Entry, YamlScalar? Name) FindMask(
        ImmutableArray<(EncryptionEntry Entry, YamlScalar Name)> names, ILookup<EncryptedResource, int> places, int index)
    {
        var own = EncryptedResource.Parse(names[index].Name.Value);
        var earlier = places[own].Take(1).Where(i => i < index);
        var wildcards = new[] { own with { Resource = "*" }, new EncryptedResource("*", "*") }
            .Where(wildcard => wildcard != own && wildcard.Covers(own))
            .Distinct()
            .SelectMany(wildcard => places[wildcard])
            .Where(i => i < index || names[i].Entry == names[index].Entry);
        var first = earlier.Concat(wildcards).DefaultIfEmpty(-1).Min();
        return first < 0 ? default : names[first];
    }
}
