using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Dev.Docs;

namespace KubeLint.Dev.NewRule;

/// <summary>The files with which a rule begins. Its tests are red until the author has filled them in.</summary>
internal static class RuleScaffold
{
    /// <summary>The catalogue's entry of that name in the category, else a new one with the id behind the highest.</summary>
    public static CatalogueEntry Choose(RuleCategory category, string name, ImmutableArray<CatalogueEntry> catalogue, IEnumerable<DiagnosticDescriptor> existing)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"KL{(int)category}");
        if (catalogue.FirstOrDefault(entry => entry.Name == name && entry.Id.StartsWith(prefix, StringComparison.Ordinal)) is { } known)
            return known;
        var last = catalogue.Select(static entry => entry.Id)
            .Concat(existing.Select(static descriptor => descriptor.Id))
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(static id => int.Parse(id.AsSpan(2), CultureInfo.InvariantCulture))
            .DefaultIfEmpty((int)category * 1000)
            .Max();
        return new CatalogueEntry(string.Create(CultureInfo.InvariantCulture, $"KL{last + 1:0000}"), name, "warning", "Say what is wrong");
    }

    public static ImmutableArray<TextFile> Render(RuleCategory category, CatalogueEntry entry) =>
    [
        new($"{RepositoryLayout.Rules}/{category}/{entry.Id}.{entry.Name}.cs", RenderClass(category, entry)),
        new($"{RepositoryLayout.Rules}/{category}/{entry.Id}.md", RenderPage(entry)),
        new($"{RepositoryLayout.Assets}/{entry.Id}/fail-example.yaml", RenderAsset($" # expect {entry.Id} at example")),
        new($"{RepositoryLayout.Assets}/{entry.Id}/pass-example.yaml", RenderAsset("")),
    ];

    private static string RenderClass(RuleCategory category, CatalogueEntry entry)
    {
        var severity = entry.Severity[..1].ToUpperInvariant() + entry.Severity[1..];
        return $$"""
            using System.Collections.Immutable;
            using KubeLint.Analysis.Diagnostics;
            using KubeLint.Analysis.Resources;
            using KubeLint.Analysis.Rules;

            namespace KubeLint.Rules.{{category}};

            internal sealed class {{entry.Name}} : Rule
            {
                private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
                    "{{entry.Id}}", "{{entry.Name}}", DiagnosticSeverity.{{severity}},
                    "{{entry.Title}}",
                    "{0} is wrong in this way; do that");

                public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

                public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([new ResourceKind("", "ConfigMap")], static (resource, context) =>
                {
                    if (resource.Node["mistake"] is { } mistake)
                        context.Report(mistake.Span, s_descriptor, [resource.Display]);
                });
            }

            """.ReplaceLineEndings("\n");
    }

    private static string RenderPage(CatalogueEntry entry) => $"""
        # {entry.Id}: {entry.Title}

        {MarkedBlock.Begin(FactsBlock.Name)}
        {MarkedBlock.End(FactsBlock.Name)}

        Say why it matters, in a few lines.

        ## Bad

        ```yaml bad
        ```

        ## Good

        ```yaml good
        ```

        ## How to fix

        ## When to suppress

        """.ReplaceLineEndings("\n");

    private static string RenderAsset(string mark) => $"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: example{mark}

        """.ReplaceLineEndings("\n");
}
