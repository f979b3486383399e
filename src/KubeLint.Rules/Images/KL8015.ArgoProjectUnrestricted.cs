using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Images;

internal sealed class ArgoProjectUnrestricted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8015", "ArgoProjectUnrestricted", DiagnosticSeverity.Suggestion,
        "Argo CD project may deploy anything anywhere",
        "{0} allows {1}; list the repositories, clusters and kinds that its applications need",
        references: ["https://argo-cd.readthedocs.io/en/stable/user-guide/projects/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ResourceKind s_project = new("argoproj.io", "AppProject");
    private static readonly ResourceKind s_application = new("argoproj.io", "Application");

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var project in set.OfKind(s_project).Where(project => project.Name != "default" || IsUsed(set, project)))
        {
            foreach (var (span, what) in FindWildcards(project.Node["spec"] as YamlMapping))
                context.For(project).Report(span, s_descriptor, [project.Display, what]);
        }
    });

    private static IEnumerable<(TextSpan Span, string What)> FindWildcards(YamlMapping? spec)
    {
        if (spec?["sourceRepos"] is YamlSequence repositories && repositories.Items.Any(static item => item is YamlScalar { Value: "*" }))
        {
            foreach (var destination in spec["destinations"].Mappings())
            {
                if (IsStar(destination, "namespace") && (IsStar(destination, "server") || IsStar(destination, "name")))
                    yield return (destination.Span, "any repository to deploy into any namespace of any cluster");
            }
        }
        foreach (var kind in spec?["clusterResourceWhitelist"].Mappings() ?? [])
        {
            if (IsStar(kind, "group") && IsStar(kind, "kind"))
                yield return (kind.Span, "every cluster-scoped kind");
        }
    }

    private static bool IsUsed(ResourceSet set, Resource project) => set.OfKind(s_application).Any(application =>
        (application.Node["spec"] as YamlMapping)?["project"] is null or YamlScalar { IsNull: true } or YamlScalar { Value: "" or "default" }
        && (application.Namespace.Length == 0 || project.Namespace.Length == 0 || application.Namespace == project.Namespace));

    private static bool IsStar(YamlMapping mapping, string key) => mapping[key] is YamlScalar { Value: "*" };
}
