using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Dev.NewRule;

namespace KubeLint.Rules.Tests.Catalog;

public sealed class RuleScaffoldTests
{
    private static readonly ImmutableArray<CatalogueEntry> s_catalogue =
        [new("KL5001", "First", "error", "First thing"), new("KL5007", "Seventh", "none", "Seventh thing"), new("KL6001", "Other", "warning", "Other thing")];

    [Fact]
    public void A_name_of_the_catalogue_takes_its_id() =>
        Assert.Equal(s_catalogue[0], RuleScaffold.Choose(RuleCategory.Rbac, "First", s_catalogue, []));

    [Theory]
    [InlineData(RuleCategory.Rbac, "KL5008")]
    [InlineData(RuleCategory.Workloads, "KL6002")]
    [InlineData(RuleCategory.Images, "KL8001")]
    public void A_new_name_takes_the_next_id(RuleCategory category, string id) =>
        Assert.Equal(id, RuleScaffold.Choose(category, "Fresh", s_catalogue, []).Id);

    [Fact]
    public void A_scaffold_is_class_page_and_two_assets() =>
        Assert.Equal(
            [
                "src/KubeLint.Rules/Rbac/KL5001.First.cs",
                "src/KubeLint.Rules/Rbac/KL5001.md",
                "testassets/rules/KL5001/fail-example.yaml",
                "testassets/rules/KL5001/pass-example.yaml",
            ],
            RuleScaffold.Render(RuleCategory.Rbac, s_catalogue[0]).Select(file => file.Path));
}
