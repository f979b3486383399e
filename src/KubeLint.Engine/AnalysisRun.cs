using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Engine.Execution;
using KubeLint.Engine.Inputs;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Engine.Policy;
using KubeLint.Engine.Policy.Configuration;
using KubeLint.Engine.RuleAssemblies;
using KubeLint.Rules;
using KubeLint.Rules.Input;

namespace KubeLint.Engine;

/// <summary>One run: options in, report out.</summary>
public static class AnalysisRun
{
    /// <summary>Analyses the manifests.</summary>
    /// <param name="options">What to analyse and how.</param>
    /// <param name="cancellationToken">Ends the run early with <see cref="OperationCanceledException"/>.</param>
    public static Report Run(AnalysisOptions options, CancellationToken cancellationToken = default)
    {
        var loaded = RuleAssemblyLoader.Load(options.RuleAssemblies, options.Rules.SelectMany(rule => rule.Descriptors).Concat(RuleCatalog.Descriptors));
        options = options with { Rules = options.Rules.AddRange(loaded.Rules) };
        ImmutableArray<DiagnosticDescriptor> descriptors =
        [
            .. options.Rules.SelectMany(rule => rule.Descriptors).Concat(RuleCatalog.EngineDescriptors)
                .DistinctBy(descriptor => descriptor.Id)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
        ];
        var inputs = InputReader.Read(options, cancellationToken);
        var files = ConfigurationFiles.Find(options, options.Manifests.Select(manifest => manifest.Path).Concat(inputs.Releases.SelectMany(release => release.Files)));
        var configuration = files.Files.IsEmpty ? ConfigurationLookup.Empty : AnalyzerConfigLookup.Create(files.Files);
        var build = new BuildLevels(options);

        var locator = new ReleaseLocator(inputs.Releases);
        var diagnostics = inputs.Diagnostics
            .AddRange(RunRules(options, configuration, inputs.Sets, cancellationToken))
            .AddRange(loaded.Problems.Select(problem => new Diagnostic(InputDiagnostics.RuleAssemblyNotLoaded, BuildProperties.LocationOf(options), [problem.Subject, problem.Reason])))
            .Select(locator.Locate)
            .Concat(inputs.Releases.SelectMany(release => release.Diagnostics))
            .ToImmutableArray();
        var policy = new FindingPolicy(options, build, configuration, new RuleNames(descriptors) { AreComplete = loaded.Problems.IsEmpty }, new PeerChecks(descriptors));
        var findings = policy.Decide(inputs, diagnostics, files, locator);
        return new Report(findings)
        {
            Descriptors = descriptors,
            FilesAnalysed = inputs.FilesAnalysed,
            FilesSkipped = inputs.FilesSkipped,
            TargetVersion = options.TargetVersion,
        };
    }

    private static IEnumerable<Diagnostic> RunRules(
        AnalysisOptions options, ConfigurationLookup configuration, ImmutableArray<ResourceSet> sets, CancellationToken cancellationToken)
    {
        var actions = ActionTable.Create(options.Rules);
        var aliases = new AliasSites(sets);
        return sets.SelectMany(set => RuleRunner.Run(actions, OptionsOf, set, cancellationToken)).Select(aliases.AddTo)
            .Concat(actions.Failures.Select(failure => new Diagnostic(
                InputDiagnostics.RuleCrashed, BuildProperties.LocationOf(options),
                [failure.Rule.Descriptors[0].Id, failure.Exception.GetType().Name, failure.Exception.Message])));

        RuleOptions OptionsOf(string path) => new(options.TargetVersion, configuration.GetSettings(path));
    }
}
