using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Engine;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>Every row of every flag table in every carrier: a good, a bad, an absent and an unknown value.</summary>
public sealed class FlagMatrixTests : IDisposable
{
    private const string Placeholder = "${FROM_ELSEWHERE}";

    private static readonly IReadOnlyList<(FlagTable Table, FlagRow Row)> s_rows =
        [.. RuleCatalog.CreateRules().OfType<FlagTable>().SelectMany(table => table.Rows.Select(row => (table, row)))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubelint-flags-");

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        from carrier in FlagCarrier.All
        from rule in s_rows
        from component in rule.Row.Components
        where carrier.Write(component, FlagSample.VersionOf(rule.Row), []) is not null
        select new TheoryDataRow<string, string, string>(carrier.Name, rule.Row.Id, component.BinaryName());

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Cases))]
    public void A_good_value_is_fine(string carrier, string id, string component)
    {
        var cell = Find(carrier, id, component);
        var flags = FlagSample.GoodFlags(cell.Row).ToList();
        // A row whose good value is to leave the flag out cannot be satisfied so where the tool sets it.
        if (!cell.Row.Checks.Any(check => cell.Carrier.ProvidesWeakly(cell.Component, check.Flag) && !flags.Exists(flag => flag.StartsWith(check.Flag + "=", StringComparison.Ordinal))))
            AssertQuiet(cell, flags);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_bad_value_is_found_where_it_stands(string carrier, string id, string component)
    {
        var cell = Find(carrier, id, component);
        foreach (var check in cell.Row.Checks.Where(check => check.Bad is not null && FlagDefinitions.Find(cell.Component, check.Flag) is not null))
        {
            var flags = cell.Row.SampleFlags.Append($"{check.Flag}={check.Bad}");
            if (Run(cell, flags) is not { } findings)
                continue;
            var explicitly = findings.Where(finding => !finding.Diagnostic.Message.Contains(" not set)", StringComparison.Ordinal)).ToList();
            if (IsDemandForItem(check.Must) && cell.Carrier.Appends(cell.Component, check.Flag))
            {
                Assert.Empty(explicitly);
                continue;
            }
            var message = Assert.Single(explicitly).Diagnostic.Message;
            Assert.StartsWith(FlagText.Title(cell.Component) + " of ", message, StringComparison.Ordinal);
            if (!cell.Carrier.Translates(cell.Component, check.Flag, check.Bad!))
                Assert.Contains(check.Bad!, message, StringComparison.Ordinal);
            Assert.Equal(cell.Carrier.TextOf(cell.Component, check.Flag, check.Bad!, check.Must.BadPart), TextOf(explicitly[0]));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Absence_counts_where_the_row_and_the_carrier_say_so(string carrier, string id, string component)
    {
        var cell = Find(carrier, id, component);
        if (Run(cell, cell.Row.SampleFlags) is not { } findings)
            return;
        if (cell.Row.Checks.Any(check => cell.Carrier.ProvidesWeakly(cell.Component, check.Flag)))
        {
            Assert.Contains(" (set by ", Assert.Single(findings).Diagnostic.Message, StringComparison.Ordinal);
            return;
        }
        var judged = cell.Row.Checks.Where(check => Judges(cell, check)).Select(check => cell.Carrier.MissingName(cell.Component, check.Flag)).ToList();
        if (judged.Count == 0)
        {
            Assert.Empty(findings.Select(finding => finding.Diagnostic.Message));
            return;
        }
        Assert.EndsWith($"({string.Join(" and ", judged)} {(judged.Count == 1 ? "is" : "are")} not set)", Assert.Single(findings).Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(TextOf(findings[0]), cell.Carrier.Anchors);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_unknown_value_is_never_judged(string carrier, string id, string component)
    {
        var cell = Find(carrier, id, component);
        var known = cell.Row.Checks.Where(check => FlagDefinitions.Find(cell.Component, check.Flag) is not null);
        AssertQuiet(cell, [.. cell.Row.SampleFlags, .. known.Select(check => $"{check.Flag}={Placeholder}")]);
    }

    private static bool IsDemandForItem(FlagPredicate must) =>
        must.Description.StartsWith("list `", StringComparison.Ordinal) && must.Description.Count(static c => c == '`') == 2;

    private static bool Judges(Cell cell, FlagCheck check)
    {
        if (cell.Carrier.Provides(cell.Component, check.Flag))
            return false;
        // A finding about a flag that the carrier has no place for would ask for what cannot be done.
        if (cell.Carrier.Write(cell.Component, FlagSample.VersionOf(cell.Row), [(check.Flag, check.Bad ?? "a")]) is null)
            return false;
        if (check.UnsetUntil is { } until && FlagSample.VersionOf(cell.Row) >= until)
            return false;
        return check.Unset switch
        {
            Unset.ReportsWhenComplete => cell.Carrier.Completeness == Completeness.Complete,
            Unset.Reports => cell.Carrier.Completeness != Completeness.Partial,
            _ => false,
        };
    }

    private void AssertQuiet(Cell cell, IEnumerable<string> flags) =>
        Assert.Empty(Run(cell, flags)?.Select(finding => finding.Diagnostic.Message) ?? []);

    /// <summary>The row's findings, or null where the carrier cannot hold the flags.</summary>
    private List<Finding>? Run(Cell cell, IEnumerable<string> flags)
    {
        var pairs = flags.Select(flag => flag.Split('=', 2)).Select(parts => (parts[0], parts[1])).ToList();
        if (cell.Carrier.Write(cell.Component, FlagSample.VersionOf(cell.Row), pairs) is not { } text)
            return null;
        var path = Path.Combine(_folder.FullName, "manifest.yaml");
        File.WriteAllText(path, text);
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = _folder.FullName,
            Today = new DateOnly(2026, 1, 1),
            Manifests = [new ManifestInput(path)],
            Rules = [cell.Table],
            TargetVersion = FlagSample.VersionOf(cell.Row),
        }, TestContext.Current.CancellationToken);
        return [.. report.Findings.Where(finding => finding.Diagnostic.Descriptor.Id == cell.Row.Id)];
    }

    private static string TextOf(Finding finding) => finding.Diagnostic.Location.File.GetText(finding.Diagnostic.Location.Span) switch
    {
        // A value in quotes is found with its quotes where it is a scalar of its own.
        ['"', .. var inner, '"'] when !inner.StartsWith("--", StringComparison.Ordinal) => inner,
        var text => text,
    };

    private static Cell Find(string carrier, string id, string component)
    {
        var (table, row) = s_rows.Single(rule => rule.Row.Id == id);
        return new Cell(FlagCarrier.All.Single(c => c.Name == carrier), table, row, ComponentNames.FromBinaryName(component)!.Value);
    }

    private sealed record Cell(FlagCarrier Carrier, FlagTable Table, FlagRow Row, Component Component);
}
