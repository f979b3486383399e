using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Execution;
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
    public ImmutableArray<Finding> Decide(AnalysisInputs inputs, ImmutableArray<Diagnostic> diagnostics, ConfigurationFiles files)
    {
        var (suppressions, suppressionProblems) = ReadSuppressions(inputs);
        var leveled = diagnostics.Select(Decide).ToList();
        var precedence = new Precedence(leveled.Where(f => f.Severity != DiagnosticSeverity.None).Select(f => f.Diagnostic));

        var own = suppressionProblems
            .Concat(suppressions.FindStale(diagnostics, IsComplete(inputs, diagnostics)))
            .Concat(files.Problems)
            .Concat(files.Files.SelectMany(file => ConfigurationScan.Scan(file, _names)))
            .Concat(BuildProperties.Scan(_options, _build, _names))
            .Select(Decide);
        var findings = leveled
            .Where(finding => !precedence.IsSilenced(finding.Diagnostic))
            .Select(finding => Suppress(finding, suppressions))
            .Concat(own);
        return FindingOrder.Sort(findings, new ProjectPaths(_options.ProjectDirectory));
    }

    private (SuppressionSet Set, List<Diagnostic> Problems) ReadSuppressions(AnalysisInputs inputs)
    {
        var resources = inputs.Sets.SelectMany(set => set.Resources).ToLookup(resource => resource.Source.Path, StringComparer.Ordinal);
        var marks = new List<SuppressionMark>();
        var problems = new List<Diagnostic>();
        foreach (var stream in inputs.Streams.DistinctBy(stream => stream.Source.Path, StringComparer.Ordinal))
        {
            var read = SuppressionReader.Read(stream.Source, stream.Documents, resources[stream.Source.Path], _names);
            marks.AddRange(read.Marks);
            problems.AddRange(read.Problems);
            if (_options.HonorPeerSuppressions)
                marks.AddRange(PeerMarkReader.Read(stream.Source, stream.Documents, resources[stream.Source.Path], _peers));
        }
        return (new SuppressionSet(marks, _options.Today), problems);
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

    private static Finding Suppress(Finding finding, SuppressionSet suppressions) =>
        suppressions.FindFor(finding.Diagnostic) is { } mark
            ? finding with { Suppression = new Suppression(SuppressionKind.InSource, mark.Reason, mark.Location) }
            : finding;

    private static Func<SuppressionMark, bool> IsComplete(AnalysisInputs inputs, ImmutableArray<Diagnostic> diagnostics)
    {
        var broken = inputs.Streams.Where(stream => stream.Problems.Any(p => p.Kind != YamlProblemKind.DuplicateKey))
            .Select(stream => stream.Source.Path).ToHashSet(StringComparer.Ordinal);
        var crashed = diagnostics.Any(diagnostic => diagnostic.Descriptor.Id == InputDiagnostics.RuleCrashed.Id);
        // After a crash nobody knows which of the rule's ids would have been found where.
        return mark => !crashed && !broken.Contains(mark.Location.File.Path);
    }
}
