using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Dev.Docs;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Catalog;

/// <summary>The generator, and that its work has been done.</summary>
public sealed class GeneratedDocsTests
{
    private const string Page = "src/KubeLint.Rules/Rbac/KL5999.md";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5999", "Example", DiagnosticSeverity.Warning, "Something is wrong", "{0} is wrong",
        controls: ["CIS:5.1.3", "PSS:baseline"], references: ["/docs/a", "https://example.org/b"], peers: ["trivy:KSV-0001"]);

    [Fact]
    public void Nothing_differs_from_what_docs_writes()
    {
        using var output = new StringWriter();
        Assert.True(DocsCommand.Run(TestPaths.Root, check: true, output) == 0, $"Run `dotnet run --project build/Dev -- docs`.\n{output}");
    }

    [Fact]
    public void Check_fails_and_writes_nothing_where_something_differs()
    {
        var root = Directory.CreateTempSubdirectory("kubelint-docs-");
        Directory.CreateDirectory(Path.Combine(root.FullName, "src", "KubeLint.Rules"));
        using var output = new StringWriter();
        Assert.Equal(1, DocsCommand.Run(root.FullName, check: true, output));
        Assert.Contains("src/KubeLint.Rules/README.md: differs", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(root.EnumerateFiles("*", SearchOption.AllDirectories));
        root.Delete(recursive: true);
    }

    [Fact]
    public void Facts_are_written_between_the_marks_and_nowhere_else()
    {
        var docs = Create(Tree(Page, "# KL5999: Something is wrong\n\n<!-- kubelint:facts -->\nold\n<!-- /kubelint:facts -->\n\nWhy.\n"));
        Assert.Equal("""
            # KL5999: Something is wrong

            <!-- kubelint:facts -->
            | | |
            | --- | --- |
            | Id | KL5999 |
            | Name | Example |
            | Category | Rbac |
            | Default severity | warning |
            | Controls | CIS 5.1.3, Pod Security Standards baseline |
            | Checks of other tools | trivy `KSV-0001` |
            | Help link | <https://kubernetes.io/docs/a> |
            | References | <https://example.org/b> |
            <!-- /kubelint:facts -->

            Why.

            """.ReplaceLineEndings("\n"), docs.Files.Single(file => file.Path == Page).Text);
        Assert.Empty(docs.Problems);
    }

    [Fact]
    public void A_missing_page_is_a_problem_and_no_stub_is_made()
    {
        var docs = Create(Tree());
        Assert.Equal($"{Page}: the page is missing", Assert.Single(docs.Problems));
        Assert.DoesNotContain(docs.Files, file => file.Path == Page);
    }

    [Fact]
    public void Missing_marks_are_a_problem() =>
        Assert.Equal($"{Page}: the marks of the facts are missing", Assert.Single(Create(Tree(Page, "# KL5999: Something is wrong\n")).Problems));

    [Fact]
    public void A_page_without_a_rule_is_a_problem() =>
        Assert.Contains("src/KubeLint.Rules/Rbac/KL5998.md: no rule has this page", Create(Tree("src/KubeLint.Rules/Rbac/KL5998.md", "# KL5998\n")).Problems);

    [Fact]
    public void A_rule_that_describes_itself_has_its_page_written_again_and_again()
    {
        var rule = new DescribingRule();
        var first = GeneratedDocs.Create(Tree(), [rule], rule.Descriptors).Files.Single(file => file.Path == Page);
        Assert.Contains("# KL5999: Something is wrong\n", first.Text, StringComparison.Ordinal);
        Assert.Contains("```yaml bad\nkind: Bad\n```\n", first.Text, StringComparison.Ordinal);
        Assert.Contains("* on Sundays\n", first.Text, StringComparison.Ordinal);
        var outdated = Tree(Page, first.Text.Replace("on Sundays", "on Mondays", StringComparison.Ordinal));
        Assert.Equal(first.Text, GeneratedDocs.Create(outdated, [rule], rule.Descriptors).Files.Single(file => file.Path == Page).Text);
    }

    [Fact]
    public void A_hand_written_page_wins_over_a_description()
    {
        var rule = new DescribingRule();
        var tree = Tree(Page, "# KL5999: Something is wrong\n<!-- kubelint:facts -->\n<!-- /kubelint:facts -->\nBy hand.\n");
        Assert.EndsWith("By hand.\n", GeneratedDocs.Create(tree, [rule], rule.Descriptors).Files.Single(file => file.Path == Page).Text, StringComparison.Ordinal);
    }

    private static GeneratedDocs Create(DocumentationTree tree) => GeneratedDocs.Create(tree, [], [s_descriptor]);

    private static DocumentationTree Tree(string? path = null, string text = "") =>
        new(path is null ? ImmutableSortedDictionary<string, string>.Empty : ImmutableSortedDictionary<string, string>.Empty.Add(path, text));

    private sealed class DescribingRule : Rule, IDescribesRules
    {
        public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

        public override void Initialize(AnalysisContext context)
        {
        }

        public RulePage? Describe(string id) => new("It looks at flags.", ["on Sundays"], "kind: Bad", "kind: Good", "Mend it.");
    }
}
