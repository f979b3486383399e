using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.ControlPlane;
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

    private static readonly ImmutableArray<string> s_manyObjects =
    [
        "{0} and another object are defined with other content in {1} too, and what is applied last wins; keep one file or put them into different resource sets",
        "{0} and {2} other objects are defined with other content in {1} too, and what is applied last wins; keep one file or put them into different resource sets",
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ResourceKind s_definition = new("apiextensions.k8s.io", "CustomResourceDefinition");

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        // Folders beside each other hold variants as often as parts: bases and overlays, clusters, examples.
        var copies =
            from objects in set.Resources.Where(HasName).GroupBy(resource => (resource.Key, Folder: Path.GetDirectoryName(resource.Source.Path)))
            // One version is replaced by another; more of them are alternatives.
            where objects.Select(resource => resource.Source).Distinct().Take(3).Count() < 3
            let first = objects.First()
            from other in objects.Skip(1)
            where other != first && Text(other) != Text(first)
            // A file that repeats another one is one mistake.
            group (First: first, Other: other) by (other.Source, Repeated: first.Source, Key: other.Source == first.Source ? first.Key : "");
        foreach (var pairs in copies)
        {
            var (first, other) = pairs.First();
            var others = pairs.Count() - 1;
            var place = other.Source == first.Source ? "the same file" : Path.GetFileName(first.Source.Path);
            context.For(other).Report(other.Anchor, s_descriptor, [Display(other), place, others.ToString(CultureInfo.InvariantCulture)],
                related: [.. pairs.Select(static pair => new Location(pair.First.Source, pair.First.Anchor))],
                messageFormat: others == 0 || other.Source == first.Source ? null : s_manyObjects[others == 1 ? 0 : 1]);
        }
    });

    /// <summary>Whether an object stands for itself: no patch, nothing that others embed, and with a name of its own.</summary>
    private static bool HasName(Resource resource) =>
        resource is { Container: null, IsPatch: false, IsToolConfiguration: false, ApiVersion.Length: > 0 }
        && resource.Metadata?["name"] is YamlScalar { Value.Length: > 0 } name && !Placeholder.IsUnknown(name)
        && !Placeholder.IsUnknown(resource.Namespace)
        // A definition that defines nothing is a patch, whether or not a kustomization names it.
        && !(resource.Kind == s_definition && resource.Node.FindEntry("spec", "names") is null);

    private static string Display(Resource resource) => resource.Namespace.Length == 0 ? resource.Display : $"{resource.Display} of namespace '{resource.Namespace}'";

    private static string Text(Resource resource) => resource.Source.GetText(resource.Node.Span).ReplaceLineEndings("\n").Trim();
}
