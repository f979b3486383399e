using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Engine.Execution;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine;

/// <summary>One run: options in, report out.</summary>
public static class AnalysisRun
{
    /// <summary>Analyses the manifests.</summary>
    /// <param name="options">What to analyse and how.</param>
    /// <param name="cancellationToken">Ends the run early with <see cref="OperationCanceledException"/>.</param>
    public static Report Run(AnalysisOptions options, CancellationToken cancellationToken = default)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var group in options.Manifests.GroupBy(m => m.ResourceSet))
        {
            var streams = group.Select(input => YamlParser.Parse(new SourceFile(input.Path, File.ReadAllText(input.Path)), options.Limits)).ToList();
            foreach (var stream in streams)
            {
                foreach (var problem in stream.Problems)
                    diagnostics.Add(new Diagnostic(InputDiagnostics.YamlSyntaxError, new Location(stream.Source, problem.Span), [problem.Message]));
            }
            ImmutableArray<YamlDocument> documents = [.. streams.SelectMany(s => s.Documents)];
            var set = new ResourceSet(group.Key, documents, [.. documents.SelectMany(d => ResourceReader.Read(d))]);
            diagnostics.AddRange(RuleRunner.Run(options, set, cancellationToken));
        }
        return new Report([.. Precedence.Apply(diagnostics)
            .Select(d => new Finding(d, d.DefaultSeverity))
            .OrderBy(f => Path.GetRelativePath(options.ProjectDirectory, f.Diagnostic.Location.File.Path).Replace('\\', '/'), StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Location.Start)
            .ThenBy(f => f.Diagnostic.Descriptor.Id, StringComparer.Ordinal)]);
    }
}
