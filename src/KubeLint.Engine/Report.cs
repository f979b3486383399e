using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine;

/// <summary>What a run found. Immutable; sinks only read it.</summary>
/// <param name="Findings">
/// Everything, also what is at level none or suppressed, sorted by relative path (ordinal, with <c>/</c>), line,
/// column and id.
/// </param>
public sealed record Report(ImmutableArray<Finding> Findings)
{
    /// <summary>What sinks show, in the same order: neither suppressed nor at level none.</summary>
    public IEnumerable<Finding> Reported => Findings.Where(finding => finding.IsReported);

    /// <summary>Everything the run could have reported, sorted by id.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; init; } = [];

    /// <summary>Number of files whose documents were analysed, those with a syntax error after the first document included.</summary>
    public int FilesAnalysed { get; init; }

    /// <summary>Number of files of which nothing could be analysed: unreadable, no YAML, over a limit.</summary>
    public int FilesSkipped { get; init; }

    /// <summary>The Kubernetes version the manifests were judged for, or null where the project says none.</summary>
    public KubernetesVersion? TargetVersion { get; init; }

    /// <summary>Whether anything is reported as an error.</summary>
    public bool HasErrors => Reported.Any(finding => finding.Severity == DiagnosticSeverity.Error);
}
