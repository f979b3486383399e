using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Policy;
using KubeLint.Rules.Input;
using static KubeLint.Analysis.Diagnostics.DiagnosticSeverity;

namespace KubeLint.Engine.Tests.Policy;

/// <summary>The one function that decides levels, as a matrix.</summary>
public sealed class SeverityPolicyTests
{
    private const string Id = "KL5901";

    /// <summary>Mode x default level, without and with a CIS number.</summary>
    public static TheoryData<AnalysisMode, DiagnosticSeverity[], DiagnosticSeverity[]> Modes => new()
    {
        // Defaults: none, suggestion, warning, error.
        { AnalysisMode.Default, [None, Suggestion, Warning, Error], [None, Suggestion, Warning, Error] },
        { AnalysisMode.None, [None, None, None, None], [None, None, None, None] },
        { AnalysisMode.Minimum, [None, None, None, Error], [None, None, None, Error] },
        { AnalysisMode.Recommended, [None, Warning, Warning, Error], [None, Warning, Warning, Error] },
        { AnalysisMode.All, [Warning, Warning, Warning, Error], [Warning, Warning, Warning, Error] },
        { AnalysisMode.Cis, [None, Suggestion, Warning, Error], [Warning, Warning, Warning, Error] },
    };

    [Theory, MemberData(nameof(Modes))]
    public void Mode_is_the_starting_point(AnalysisMode mode, DiagnosticSeverity[] plain, DiagnosticSeverity[] withCisNumber)
    {
        for (var severity = None; severity <= Error; severity++)
        {
            Assert.Equal(plain[(int)severity], Decide(Rule(severity), Options() with { Mode = mode }).Severity);
            Assert.Equal(withCisNumber[(int)severity], Decide(Rule(severity, "CIS:5.1.1"), Options() with { Mode = mode }).Severity);
        }
    }

    [Theory]
    [InlineData(AnalysisMode.None)]
    [InlineData(AnalysisMode.Minimum)]
    public void Modes_do_not_hide_what_could_not_be_read(AnalysisMode mode)
    {
        Assert.Equal(Error, Decide(FileDiagnostics.YamlSyntaxError, Options() with { Mode = mode }).Severity);
        Assert.Equal(Warning, Decide(ConfigurationDiagnostics.UnknownRule, Options() with { Mode = mode }).Severity);
    }

    [Theory]
    [InlineData(ConfiguredLevel.Error, Error)]
    [InlineData(ConfiguredLevel.Warning, Warning)]
    [InlineData(ConfiguredLevel.Suggestion, Suggestion)]
    [InlineData(ConfiguredLevel.Silent, None)]
    [InlineData(ConfiguredLevel.None, None)]
    internal void The_id_in_configuration_wins_over_every_default_and_mode(ConfiguredLevel level, DiagnosticSeverity expected)
    {
        foreach (var mode in Enum.GetValues<AnalysisMode>())
        {
            for (var severity = None; severity <= Error; severity++)
                Assert.Equal(expected, Decide(Rule(severity), Options() with { Mode = mode }, new ConfiguredLevels(Specific: level)).Severity);
        }
    }

    [Fact]
    public void Id_wins_over_category_and_category_over_all()
    {
        var rule = Rule(Warning);
        Assert.Equal(Suggestion, Decide(rule, Options(), new(ConfiguredLevel.Suggestion, ConfiguredLevel.Error, ConfiguredLevel.None)).Severity);
        Assert.Equal(Error, Decide(rule, Options(), new(null, ConfiguredLevel.Error, ConfiguredLevel.None)).Severity);
        Assert.Equal(None, Decide(rule, Options(), new(null, null, ConfiguredLevel.None)).Severity);
    }

    [Fact]
    public void Default_in_configuration_ends_the_search()
    {
        Assert.Equal(Warning, Decide(Rule(Warning), Options(), new(ConfiguredLevel.Default, ConfiguredLevel.Error, ConfiguredLevel.Error)).Severity);
        Assert.Equal(Warning, Decide(Rule(Suggestion), Options() with { Mode = AnalysisMode.Recommended }, new(Specific: ConfiguredLevel.Default)).Severity);
    }

    [Fact]
    public void Broad_settings_do_not_raise_what_is_off_by_default()
    {
        Assert.Equal(None, Decide(Rule(None), Options(), new(null, ConfiguredLevel.Error, ConfiguredLevel.Error)).Severity);
        Assert.Equal(Error, Decide(Rule(None), Options() with { Mode = AnalysisMode.All }, new(null, ConfiguredLevel.Error, null)).Severity);
        // The mode turned it off, not the rule.
        Assert.Equal(Error, Decide(Rule(Warning), Options() with { Mode = AnalysisMode.None }, new(null, ConfiguredLevel.Error, null)).Severity);
    }

    /// <summary>Level before, as-errors, not-as-errors, treat all, level after.</summary>
    public static TheoryData<DiagnosticSeverity, bool, bool, bool, DiagnosticSeverity> Promotions
    {
        get
        {
            var rows = new TheoryData<DiagnosticSeverity, bool, bool, bool, DiagnosticSeverity>();
            for (var severity = None; severity <= Error; severity++)
            {
                foreach (var (asErrors, notAsErrors, all) in new[]
                {
                    (false, false, false), (true, false, false), (false, true, false), (true, true, false),
                    (false, false, true), (true, false, true), (false, true, true), (true, true, true),
                })
                {
                    var isPromoted = severity == Warning && !notAsErrors && (asErrors || all);
                    rows.Add(severity, asErrors, notAsErrors, all, isPromoted ? Error : severity);
                }
            }
            return rows;
        }
    }

    [Theory, MemberData(nameof(Promotions))]
    public void Only_warnings_become_errors(DiagnosticSeverity before, bool asErrors, bool notAsErrors, bool all, DiagnosticSeverity after)
    {
        var options = Options() with
        {
            WarningsAsErrors = asErrors ? ["CS0001; kl5901"] : [],
            WarningsNotAsErrors = notAsErrors ? ["NU1901,KL5901"] : [],
            TreatWarningsAsErrors = all,
        };
        Assert.Equal(after, Decide(Rule(before), options).Severity);
        // The same where configuration made the level.
        if (before == Warning)
            Assert.Equal(after, Decide(Rule(Suggestion), options, new(Specific: ConfiguredLevel.Warning)).Severity);
    }

    [Fact]
    public void An_error_of_configuration_is_never_lowered()
    {
        var options = Options() with { WarningsNotAsErrors = [Id], TreatWarningsAsErrors = true };
        Assert.Equal(Error, Decide(Rule(Suggestion), options, new(Specific: ConfiguredLevel.Error)).Severity);
    }

    [Theory]
    [InlineData("KL5901")]
    [InlineData("CS1591;kl5901")]
    [InlineData("CS1591, KL5901")]
    [InlineData("CS1591 \n KL5901;")]
    public void NoWarn_wins_over_everything_and_keeps_the_level(string noWarn)
    {
        var options = Options() with { NoWarn = [noWarn], TreatWarningsAsErrors = true, WarningsAsErrors = [Id] };
        Assert.Equal(new SeverityDecision(Error, IsNoWarn: true), Decide(Rule(Warning), options));
        Assert.Equal(new SeverityDecision(Error, IsNoWarn: true), Decide(Rule(None), options, new(Specific: ConfiguredLevel.Error)));
        Assert.Equal(new SeverityDecision(None, IsNoWarn: false), Decide(Rule(None), options));
    }

    [Fact]
    public void NoWarn_of_another_rule_changes_nothing() =>
        Assert.False(Decide(Rule(Warning), Options() with { NoWarn = ["KL590;KL59010;KL5902"] }).IsNoWarn);

    [Fact]
    public void The_level_of_an_instance_stands_for_the_default()
    {
        var build = new BuildLevels(Options() with { Mode = AnalysisMode.Minimum });
        Assert.Equal(Error, SeverityPolicy.Decide(Rule(Warning), Error, build, default).Severity);
        Assert.Equal(Suggestion, SeverityPolicy.Decide(Rule(Warning), Error, build, new(Specific: ConfiguredLevel.Suggestion)).Severity);
    }

    private static SeverityDecision Decide(DiagnosticDescriptor rule, AnalysisOptions options, ConfiguredLevels configured = default) =>
        SeverityPolicy.Decide(rule, rule.DefaultSeverity, new BuildLevels(options), configured);

    private static AnalysisOptions Options() => new() { ProjectDirectory = "/project", Today = new DateOnly(2026, 1, 1), Rules = [] };

    private static DiagnosticDescriptor Rule(DiagnosticSeverity severity, params ImmutableArray<string> controls) =>
        DiagnosticDescriptor.Create(Id, "Test", severity, "Test", "Test", controls: controls);
}
