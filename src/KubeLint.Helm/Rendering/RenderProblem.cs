using System.Collections.Immutable;

namespace KubeLint.Helm.Rendering;

/// <summary>Something that keeps a chart, or a part of it, from being rendered as Helm would.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">What is wrong in words: Helm's, where Helm has some. One line.</param>
/// <param name="Place">Where.</param>
/// <param name="Chain">Further places, the nearest first: the actions that executed the template, the values that were read.</param>
public sealed record RenderProblem(RenderProblemKind Kind, string Message, SourcePlace Place, ImmutableArray<SourcePlace> Chain);

/// <summary>The kinds of <see cref="RenderProblem"/>.</summary>
public enum RenderProblemKind
{
    /// <summary>A template that cannot be parsed.</summary>
    TemplateSyntax,

    /// <summary>A template that fails when it is executed, by <c>fail</c> and <c>required</c> as well.</summary>
    TemplateExecution,

    /// <summary>A limit of <see cref="RenderLimits"/> is exceeded.</summary>
    Limit,

    /// <summary>What was rendered is no YAML, or no object that Helm could read the head of.</summary>
    Manifest,

    /// <summary>A values file, inline values or a single value that cannot be read.</summary>
    Values,

    /// <summary>Values that the chart's schema refuses, or a schema that cannot be used.</summary>
    Schema,

    /// <summary>Something about the chart as a whole: a library chart, a version of Kubernetes that it is not made for.</summary>
    Chart,

    /// <summary>Helm only warns.</summary>
    Warning,
}
