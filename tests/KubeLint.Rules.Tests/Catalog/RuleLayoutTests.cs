using KubeLint.Analysis.Rules;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Catalog;

/// <summary>A rule, its page and its assets stand where everybody looks for them.</summary>
public sealed class RuleLayoutTests
{
    private static readonly string s_rules = Path.Combine(TestPaths.Root, "src", "KubeLint.Rules");
    private static readonly string[] s_assetKinds = ["fail", "pass"];

    [Fact]
    public void Rule_types_are_sealed() =>
        Assert.All(RuleCatalog.CreateRules(), rule => Assert.True(rule.GetType().IsSealed, rule.GetType().FullName));

    [Fact]
    public void A_rule_file_is_named_after_id_and_type() =>
        Violations.None(RuleCatalog.CreateRules()
            .Where(rule => rule is not IDescribesRules)
            .Where(rule => !rule.Descriptors.Any(descriptor =>
                descriptor.Name == rule.GetType().Name && File.Exists(Path.Combine(s_rules, descriptor.Category.ToString(), $"{descriptor.Id}.{descriptor.Name}.cs"))))
            .Select(rule => $"{rule.GetType().FullName} of {rule.Descriptors[0].Id}"));

    [Fact]
    public void A_rule_lives_in_the_namespace_of_its_category() =>
        Violations.None(RuleCatalog.CreateRules()
            .Where(rule => !rule.Descriptors.Any(descriptor => rule.GetType().Namespace == $"KubeLint.Rules.{descriptor.Category}"))
            .Select(rule => rule.GetType().FullName!));

    [Fact]
    public void Each_rule_has_failing_and_passing_assets() =>
        Violations.None(RuleCatalog.Descriptors
            .Where(rule => !CatalogExceptions.WithoutAssets.ContainsKey(rule.Id))
            .SelectMany(rule => s_assetKinds
                .Where(kind => !RuleAsset.All.Any(asset => asset.RuleId == rule.Id && asset.Name.StartsWith($"{rule.Id}/{kind}-", StringComparison.Ordinal)))
                .Select(kind => $"{rule.Id} has no {kind}-* asset")));

    [Fact]
    public void Assets_belong_to_a_rule_and_say_which_way_they_go() =>
        Violations.None(RuleAsset.All
            .Where(asset => RuleCatalog.Descriptors.All(rule => rule.Id != asset.RuleId)
                || !(Path.GetFileName(asset.Path).StartsWith("fail-", StringComparison.Ordinal) || Path.GetFileName(asset.Path).StartsWith("pass-", StringComparison.Ordinal)))
            .Select(asset => asset.Name));

    [Fact]
    public void Every_mark_says_what_the_finding_points_at() =>
        Violations.None(RuleAsset.All
            .Where(asset => !CatalogExceptions.EmptyMarks.ContainsKey(asset.Name))
            .SelectMany(asset => asset.ReadMarks().Where(mark => mark.Text.Length == 0).Select(mark => $"{asset.Name}({mark.Line})")));
}
