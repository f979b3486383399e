using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Executes templates as Go's text/template does.</summary>
internal sealed class Interpreter(TemplateSet templates, bool tracksOrigins, RenderLimits limits, CancellationToken cancellationToken) : RenderContext(limits, cancellationToken)
{
    private readonly TemplateSet _templates = templates;
    private readonly bool _tracksOrigins = tracksOrigins;

    /// <summary>Executes a file's template.</summary>
    /// <param name="name">The file's full name.</param>
    /// <param name="data">The dot, and <c>$</c>.</param>
    /// <exception cref="ExecutionException">The template fails.</exception>
    public TextValue Execute(string name, Value data) => throw new NotImplementedException($"{_templates} {_tracksOrigins}");

    public override TextValue Include(string name, Value data) => throw new NotImplementedException();

    public override TextValue Expand(TextValue text, Value data) => throw new NotImplementedException();
}
