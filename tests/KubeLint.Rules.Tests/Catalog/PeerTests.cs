using System.Text.Json;
using KubeLint.Dev.NewRule;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Catalog;

/// <summary>The checks of other linters and the rules that stand for them. Descriptors are what counts; the list tells whether they are complete.</summary>
public sealed class PeerTests
{
    private static readonly List<PeerEntry> s_entries =
        JsonSerializer.Deserialize<List<PeerEntry>>(File.ReadAllText(Path.Combine(TestPaths.Root, "tests/KubeLint.Rules.Tests/Catalog/peers.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Each_check_is_listed_once_and_names_rules_of_the_catalogue()
    {
        var catalogue = CatalogueEntry.Read(TestPaths.Root).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Distinct(s_entries.Select(entry => entry.Check));
        Assert.All(s_entries, entry => Assert.NotEmpty(entry.Rules));
        Violations.None(s_entries.SelectMany(entry => entry.Rules.Where(id => !catalogue.Contains(id)).Select(id => $"{entry.Check}: {id}")));
    }

    [Fact]
    public void Each_rule_names_the_checks_that_it_stands_for()
    {
        var expected = s_entries.SelectMany(entry => entry.Rules.Select(id => (id, entry.Check))).ToLookup(pair => pair.id, pair => pair.Check, StringComparer.Ordinal);
        Violations.None(RuleCatalog.Descriptors
            .Where(rule => !rule.Peers.ToHashSet(StringComparer.Ordinal).SetEquals(expected[rule.Id]))
            .Select(rule => $"{rule.Id} names [{string.Join(' ', rule.Peers)}], the list has [{string.Join(' ', expected[rule.Id])}]"));
    }

    private sealed record PeerEntry(string Check, string[] Rules);
}
