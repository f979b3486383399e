using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Dev.Docs;

/// <summary>What the documentation must look like, given what it is and the rules.</summary>
/// <param name="Files">Every file that is generated or holds a generated part, as it must be.</param>
/// <param name="Problems">What no generator can mend, one sentence each: a missing page, missing marks.</param>
internal sealed record GeneratedDocs(ImmutableArray<TextFile> Files, ImmutableArray<string> Problems)
{
    public static GeneratedDocs Create(DocumentationTree tree, ImmutableArray<Rule> rules, ImmutableArray<DiagnosticDescriptor> descriptors, string sampleLog = "")
    {
        var files = ImmutableArray.CreateBuilder<TextFile>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var describing = rules.OfType<IDescribesRules>()
            .SelectMany(static rule => ((Rule)rule).Descriptors.Select(descriptor => (descriptor.Id, Page: rule.Describe(descriptor.Id))))
            .ToDictionary(static row => row.Id, static row => row.Page, StringComparer.Ordinal);
        foreach (var descriptor in descriptors)
        {
            var path = RepositoryLayout.GetPage(descriptor);
            if (RenderPage(descriptor, tree.Find(path), describing.GetValueOrDefault(descriptor.Id)) is { } text)
                files.Add(new TextFile(path, text));
            else
                problems.Add(tree.Find(path) is null ? $"{path}: the page is missing" : $"{path}: the marks of the facts are missing");
        }
        problems.AddRange(tree.Pages.Except(descriptors.Select(RepositoryLayout.GetPage)).Select(static path => $"{path}: no rule has this page"));
        files.Add(new TextFile(RepositoryLayout.Index, RuleIndex.Render(descriptors)));
        if (tree.Find(RepositoryLayout.Readme) is { } readme)
        {
            var logged = sampleLog.Length == 0 ? readme : MarkedBlock.Replace(readme, SampleLog.Name, sampleLog);
            if (logged is not null && MarkedBlock.Replace(logged, RuleIndex.Name, RuleIndex.RenderSummary(descriptors)) is { } text)
                files.Add(new TextFile(RepositoryLayout.Readme, text));
            else
                problems.Add($"{RepositoryLayout.Readme}: the marks of the log or of the rules are missing");
        }
        return new(files.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Those of the files that differ from what stands in the tree.</summary>
    public ImmutableArray<TextFile> FindChanges(DocumentationTree tree) => [.. Files.Where(file => tree.Find(file.Path) != file.Text)];

    /// <summary>A hand-written page wins over one that a rule describes; null where there is none or its marks are missing.</summary>
    private static string? RenderPage(DiagnosticDescriptor descriptor, string? existing, RulePage? described)
    {
        if (described is not null && (existing is null || GeneratedPage.IsGenerated(existing)))
            return GeneratedPage.Render(descriptor, described);
        return existing is null ? null : MarkedBlock.Replace(existing, FactsBlock.Name, FactsBlock.Render(descriptor));
    }
}
