using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

internal sealed class DuplicateObject : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0041", "DuplicateObject", DiagnosticSeverity.Suggestion,
        "Object is defined twice in the same input set",
        "{0} is defined with other content in {1} too, and the one applied last wins; keep one or put them into different resource sets",
        references: ["/docs/concepts/overview/working-with-objects/names/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        // Folders beside each other hold variants as often as parts: bases and overlays, clusters, examples.
        foreach (var group in set.Resources.Where(HasName).GroupBy(resource => (resource.Key, Folder: Path.GetDirectoryName(resource.Source.Path))))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(other => other != first && Text(other) != Text(first)))
            {
                var place = other.Source == first.Source ? "the same file" : Path.GetFileName(first.Source.Path);
                context.For(other).Report(other.Anchor, s_descriptor, [Display(other), place], related: [new Location(first.Source, first.Anchor)]);
            }
        }
    });

    /// <summary>Whether an object stands for itself: no patch, nothing that others embed, and with a name of its own.</summary>
    private static bool HasName(Resource resource) =>
        resource is { Container: null, IsPatch: false, IsToolConfiguration: false, ApiVersion.Length: > 0 }
        && resource.Metadata?["name"] is YamlScalar { Value.Length: > 0 } name && !Placeholder.IsUnknown(name)
        && !Placeholder.IsUnknown(resource.Namespace);

    private static string Display(Resource resource) => resource.Namespace.Length == 0 ? resource.Display : $"{resource.Display} of namespace '{resource.Namespace}'";

    private static string Text(Resource resource) => resource.Source.GetText(resource.Node.Span).ReplaceLineEndings("\n").Trim();
}
