using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>What holds for every row.</summary>
public sealed class FlagTableTests
{
    private static readonly IReadOnlyList<FlagTable> s_tables = [.. RuleCatalog.CreateRules().OfType<FlagTable>()];

    [Fact]
    public void Every_row_has_a_page_with_samples()
    {
        foreach (var table in s_tables)
        {
            foreach (var row in table.Rows)
            {
                var page = table.Describe(row.Id);
                Assert.NotNull(page);
                Assert.NotEqual(page.BadSample, page.GoodSample);
                Assert.DoesNotContain('{', page.Fix);
                Assert.All(row.Checks, check => Assert.Contains($"`--{check.Flag}`", page.Judges, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void No_page_for_an_id_of_another_rule() => Assert.All(s_tables, table => Assert.Null(table.Describe("KL5001")));

    [Fact]
    public void Every_flag_exists_for_one_of_the_rows_components() =>
        Assert.All(s_tables.SelectMany(table => table.Rows), row =>
            Assert.All(row.Checks.SelectMany(check => check.DefersTo.Append(check.Flag)), flag =>
                Assert.Contains(row.Components, component => Analysis.ControlPlane.FlagDefinitions.Find(component, flag) is not null)));
}
