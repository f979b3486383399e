using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Dev.NewRule;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Catalog;

/// <summary>What holds for every descriptor, whatever its rule does.</summary>
public sealed partial class DescriptorTests
{
    private static readonly Dictionary<string, CatalogueEntry> s_catalogue =
        CatalogueEntry.Read(TestPaths.Root).ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    [Fact]
    public void Ids_and_names_are_unique()
    {
        Assert.Distinct(RuleCatalog.Descriptors.Select(rule => rule.Id));
        Assert.Distinct(RuleCatalog.Descriptors.Select(rule => rule.Name));
    }

    [Fact]
    public void Each_descriptor_is_as_the_catalogue_says()
    {
        var differences = RuleCatalog.Descriptors
            .Where(rule => !CatalogExceptions.Deviations.ContainsKey(rule.Id) && Describe(rule) != Describe(s_catalogue.GetValueOrDefault(rule.Id)))
            .Select(rule => $"{Describe(rule)}, the catalogue has {Describe(s_catalogue.GetValueOrDefault(rule.Id))}");
        Violations.None(differences);
    }

    [Fact]
    public void Every_listed_deviation_is_one() =>
        Violations.None(RuleCatalog.Descriptors
            .Where(rule => CatalogExceptions.Deviations.ContainsKey(rule.Id) && Describe(rule) == Describe(s_catalogue.GetValueOrDefault(rule.Id)))
            .Select(rule => rule.Id));

    [Fact]
    public void The_catalogue_itself_is_sound()
    {
        Assert.Equal(s_catalogue.Count, s_catalogue.Values.Select(entry => entry.Name).Distinct().Count());
        Assert.All(s_catalogue.Values, entry => Assert.Matches(@"^KL[0-8]\d{3}$", entry.Id));
    }

    [Fact]
    public void Each_rule_of_the_catalogue_exists() => Assert.Equal(
        CatalogExceptions.Unwritten.Keys.Order(StringComparer.Ordinal),
        s_catalogue.Keys.Except(RuleCatalog.Descriptors.Select(rule => rule.Id)).Order(StringComparer.Ordinal));

    [Fact]
    public void Titles_begin_with_a_capital_and_have_no_full_stop() =>
        // A title may begin with the name of a thing that is written small, as etcd is; the catalogue decides.
        Violations.None(RuleCatalog.Descriptors.Where(rule =>
            rule.Title.EndsWith('.') || rule.Title.Contains('{', StringComparison.Ordinal) || rule.Title.Trim() != rule.Title
            || (char.IsLower(rule.Title[0]) && s_catalogue.GetValueOrDefault(rule.Id)?.Title != rule.Title)).Select(rule => $"{rule.Id}: {rule.Title}"));

    [Fact]
    public void Message_placeholders_are_contiguous_from_zero()
    {
        Assert.All(RuleCatalog.Descriptors, rule =>
        {
            var numbers = Placeholder().Matches(rule.MessageFormat).Select(match => int.Parse(match.Groups[1].ValueSpan)).Distinct().Order().ToArray();
            Assert.True(numbers.SequenceEqual(Enumerable.Range(0, numbers.Length)), $"{rule.Id}: {rule.MessageFormat}");
            Assert.DoesNotContain('\n', rule.MessageFormat);
            Assert.False(rule.MessageFormat.EndsWith('.'), $"{rule.Id}: {rule.MessageFormat}");
        });
    }

    [Fact]
    public void Controls_and_peers_are_well_formed() =>
        Assert.All(RuleCatalog.Descriptors, rule =>
        {
            Assert.All(rule.Controls, control => Assert.Matches(@"^(CIS:\d+(\.\d+)+|PSS:(baseline|restricted)|NSA:[a-z][a-z-]*)$", control));
            Assert.All(rule.Peers, peer => Assert.Matches(@"^(kube-linter|trivy|checkov|kubescape|polaris|kube-score|kubeaudit|datree):[A-Za-z0-9_.\-]+$", peer));
        });

    [Fact]
    public void References_are_absolute_addresses() =>
        Assert.All(RuleCatalog.Descriptors.SelectMany(rule => rule.References), reference =>
            Assert.True(Uri.TryCreate(reference, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps, reference));

    [Fact]
    public void Silenced_rules_are_in_the_catalogue() =>
        Assert.All(RuleCatalog.Descriptors.SelectMany(rule => rule.Silences), id => Assert.Contains(id, s_catalogue.Keys));

    private static string Describe(DiagnosticDescriptor rule) => $"{rule.Id} {rule.Name} {rule.DefaultSeverity.ToString().ToLowerInvariant()} '{rule.Title}'";

    private static string Describe(CatalogueEntry? entry) => entry is null ? "nothing" : $"{entry.Id} {entry.Name} {entry.Severity} '{entry.Title}'";

    [GeneratedRegex(@"(?<!\{)\{(\d+)\}")]
    private static partial Regex Placeholder();
}
