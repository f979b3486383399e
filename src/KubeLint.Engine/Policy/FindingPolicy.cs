using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Execution;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Engine.Policy.Configuration;
using KubeLint.Engine.Policy.Suppressions;
using KubeLint.Engine.Reporting;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Policy;

/// <summary>Makes findings of diagnostics: level, suppression, order; and reports what is wrong with the policy's own input.</summary>
internal sealed class FindingPolicy
{
    private readonly AnalysisOptions _options;
    private readonly BuildLevels _build;
    private readonly ConfigurationLookup _configuration;
    private readonly RuleNames _names;
    private readonly PeerChecks _peers;

    public FindingPolicy(AnalysisOptions options, BuildLevels build, ConfigurationLookup configuration, RuleNames names, PeerChecks peers)
    {
        _options = options;
        _build = build;
        _configuration = configuration;
        _names = names;
        _peers = peers;
    }

    /// <summary>Decides on everything that was found.</summary>
    /// <param name="inputs">The files, for the suppressions in them.</param>
    /// <param name="diagnostics">What rules and the input stage found, in any order.</param>
    /// <param name="files">The configuration files.</param>
    /// <param name="locator">The way from rendered texts to files.</param>
    public ImmutableArray<Finding> Decide(AnalysisInputs inputs, ImmutableArray<LocatedDiagnostic> diagnostics, ConfigurationFiles files, ReleaseLocator locator)
    {
        var (suppressions, suppressionProblems) = ReadSuppressions(inputs, locator);
        var leveled = diagnostics.Select(located => (Located: located, Finding: Decide(located.Diagnostic))).ToList();
        var precedence = new Precedence(leveled.Where(pair => pair.Finding.Severity != DiagnosticSeverity.None).Select(pair => pair.Located));

        var own = suppressionProblems
            .Concat(suppressions.FindStale(diagnostics, IsComplete(inputs, diagnostics)))
            .Concat(files.Problems)
            .Concat(files.Files.SelectMany(file => ConfigurationScan.Scan(file, _names)))
            .Concat(BuildProperties.Scan(_options, _build, _names))
            .Select(Decide);
        var remaining = leveled
            .Where(pair => !precedence.IsSilenced(pair.Located))
            .Select(pair => (pair.Located, Suppress(pair.Finding, pair.Located, suppressions)));
        var findings = new ReleaseMentions(inputs.Releases.Select(release => release.Release)).Merge(remaining).Concat(own);
        return FindingOrder.Sort(findings, new ProjectPaths(_options.ProjectDirectory));
    }

    private (SuppressionSet Set, ImmutableArray<Diagnostic> Problems) ReadSuppressions(AnalysisInputs inputs, ReleaseLocator locator)
    {
        var reader = new InputSuppressions(_names, _options.HonorPeerSuppressions ? _peers : null);
        reader.ReadManifests(inputs);
        reader.ReadReleases(inputs, locator);
        return (new SuppressionSet(reader.Marks, _options.Today), reader.Problems);
    }

    private Finding Decide(Diagnostic diagnostic)
    {
        var configured = _configuration.GetLevels(diagnostic.Location.File.Path, diagnostic.Descriptor);
        var decision = SeverityPolicy.Decide(diagnostic.Descriptor, diagnostic.DefaultSeverity, _build, configured);
        return new Finding(diagnostic, decision.Severity, decision.IsNoWarn ? new Suppression(SuppressionKind.External, "NoWarn", null) : null)
        {
            HelpLink = HelpLinks.Of(diagnostic.Descriptor, _options),
        };
    }

    private static Finding Suppress(Finding finding, LocatedDiagnostic located, SuppressionSet suppressions) =>
        suppressions.FindFor(located) is { } mark
            ? finding with { Suppression = new Suppression(SuppressionKind.InSource, mark.Reason, mark.Location) }
            : finding;

    private static Func<SuppressionMark, bool> IsComplete(AnalysisInputs inputs, ImmutableArray<LocatedDiagnostic> diagnostics)
    {
        var broken = inputs.Streams.Where(stream => stream.Problems.Any(p => p.Kind != YamlProblemKind.DuplicateKey)).Select(stream => stream.Source.Path)
            .Concat(inputs.Releases.Where(release => !release.IsComplete).SelectMany(release => release.Files))
            .ToHashSet(StringComparer.Ordinal);
        var crashed = diagnostics.Any(located => located.Diagnostic.Descriptor.Id == InputDiagnostics.RuleCrashed.Id);
        var rendered = new Lazy<RenderedLines>(() => new RenderedLines(inputs.Releases.SelectMany(release => release.Texts)));
        // After a crash nobody knows which of the rule's ids would have been found where.
        return mark => !crashed && !broken.Contains(mark.Location.File.Path) && (!mark.IsOfTemplate || rendered.Value.AnyIn(mark.Location.File, mark.Scope));
    }
}
