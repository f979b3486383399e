using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionKeyReused : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1011", "EncryptionKeyReused", DiagnosticSeverity.Warning,
        "Encryption key is used twice",
        "Key '{0}' of {1} in {2} has the same bytes as key '{3}' of {4} in {5}; make a key of its own",
        references: ["/docs/tasks/administer-cluster/encrypt-data"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var uses = EncryptionConfigurationView.Kinds.SelectMany(set.OfKind)
            .OrderBy(resource => resource.Source.Path, StringComparer.Ordinal).ThenBy(resource => resource.Node.Span.Start)
            .SelectMany(resource => EncryptionKeyMaterial.ReadAll(resource), static (resource, material) => (Resource: resource, Material: material))
            // A published sample has its own finding, and nobody reuses it on purpose.
            .Where(use => use.Material.IsKey && WellKnownKeys.Describe(use.Material.Bytes.AsSpan()) is null)
            .GroupBy(use => Convert.ToBase64String(use.Material.Bytes.AsSpan()));
        foreach (var group in uses)
        {
            var first = group.First();
            foreach (var use in group.Skip(1).Where(use => IsOtherUse(first, use)))
            {
                var place = use.Resource.Source == first.Resource.Source ? "the same file" : Path.GetFileName(first.Resource.Source.Path);
                context.For(use.Resource).Report(use.Material.Secret.Span, s_descriptor,
                    [use.Material.Key.Name, use.Material.Key.Provider, use.Resource.QualifiedDisplay, first.Material.Key.Name, first.Material.Key.Provider, place],
                    related: [new Location(first.Resource.Source, first.Material.Secret.Span)]);
            }
        }
    });

    /// <summary>Whether two uses are more than one key written down twice: in one file the same name and provider, between files the same text.</summary>
    private static bool IsOtherUse((Resource Resource, EncryptionKeyMaterial Material) first, (Resource Resource, EncryptionKeyMaterial Material) use) =>
        use.Resource.Source == first.Resource.Source
            ? use.Material.Key.Name != first.Material.Key.Name || use.Material.Key.Provider != first.Material.Key.Provider
            : Text(use.Resource) != Text(first.Resource);

    private static string Text(Resource resource) => resource.Source.GetText(resource.Node.Span).ReplaceLineEndings("\n");
}
