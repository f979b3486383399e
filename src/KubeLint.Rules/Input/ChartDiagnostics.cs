using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Input;

/// <summary>What the engine reports about Helm charts.</summary>
public static class ChartDiagnostics
{
    /// <summary>KL0007: a chart, or a template of it, cannot be rendered. Arguments: the chart, and what is wrong in the renderer's words.</summary>
    public static DiagnosticDescriptor RenderFailed { get; } = DiagnosticDescriptor.Create(
        "KL0007", "HelmRenderFailed", DiagnosticSeverity.Error,
        "Helm chart could not be rendered",
        "Chart '{0}' does not render: {1}");

    /// <summary>The message of KL0007, as a warning, for a chart that does not take its own values. The same arguments.</summary>
    public static string AsksForValues => "Chart '{0}' does not render with its own values alone: {1}; give it what it asks for in a HelmChart item, or leave it out";

    /// <summary>KL0008: nobody knows which template made an object. Arguments: the object, and the chart.</summary>
    public static DiagnosticDescriptor NotMapped { get; } = DiagnosticDescriptor.Create(
        "KL0008", "RenderedOutputNotMapped", DiagnosticSeverity.None,
        "Diagnostic in rendered output could not be traced to a template line",
        "What is found in {0} is reported at chart '{1}', because no template of it is known to render that");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [RenderFailed, NotMapped];
}
