using System.Globalization;
using System.Runtime.CompilerServices;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>
/// Executes templates as Go's text/template does. One instance renders a chart, file after file, on one thread; templates
/// within templates take stack, so that a thread of 64 MiB is needed to get to <see cref="RenderLimits.MaxDepth"/>.
/// </summary>
internal sealed class Interpreter(TemplateSet templates, ReleaseSettings settings, CancellationToken cancellationToken)
    : RenderContext(settings.Limits, settings.Clock, cancellationToken)
{
    /// <summary>Name of the template that Helm gives to what <c>tpl</c> parses.</summary>
    private const string ExpansionName = "gotpl";

    /// <summary>How often Helm lets a template be included within itself.</summary>
    private const int MaxInclusions = 1000;

    private const int MaxQuotedLength = 2000;

    private readonly Dictionary<string, int> _inclusions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateParseResult> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateSet _allTemplates = templates;
    private TemplateSet _templates = templates;
    private TemplateExecution? _current;
    private int _depth;

    public bool TracksOrigins { get; } = settings.TracksOrigins;

    /// <summary>Executes a file's template. The text still has <see cref="NoValue"/> in it.</summary>
    /// <param name="name">The file's full name.</param>
    /// <param name="data">The dot, and <c>$</c>.</param>
    /// <exception cref="ExecutionException">The template fails.</exception>
    public TextValue Execute(string name, Value data)
    {
        _templates = _allTemplates;
        _inclusions.Clear();
        _depth = 0;
        var template = Find(name) ?? throw new ArgumentException("No template has this name.", nameof(name));
        try
        {
            return Execute(template, data, null);
        }
        catch (TemplateFailure failure)
        {
            throw failure.ToException();
        }
    }

    public override TextValue Include(string name, Value data)
    {
        var count = _inclusions.GetValueOrDefault(name);
        if (count > MaxInclusions)
            throw new FunctionException($"rendering template has a nested reference name: {name}: unable to execute template");
        var template = Find(name) ?? throw new FunctionException($"template: no template {GoFormat.Quote(name)} associated with template \"{ExpansionName}\"");
        _inclusions[name] = count + 1;
        var text = Execute(template, data, Enter(name));
        _depth--;
        _inclusions[name]--;
        return text;
    }

    public override TextValue Expand(TextValue text, Value data)
    {
        Charge(text.Text.Length / 16);
        var frame = Enter(ExpansionName);
        var result = text.Text.Contains("{{", StringComparison.Ordinal) ? ExpandActions(text, data, frame) : ExpandLiteral(text, frame);
        _depth--;
        return NoValue.RemoveFrom(result);
    }

    /// <summary>A named template that is visible at this moment, or null.</summary>
    public NamedTemplate? Find(string name) => _templates.Find(name);

    /// <summary>Executes a template in the midst of another one, as <c>template</c> does.</summary>
    public void Invoke(string name, NamedTemplate template, TypedValue data, TextBuilder output)
    {
        Run(template, data, output, Enter(name));
        _depth--;
    }

    /// <summary>To be asked after something was printed.</summary>
    public void CheckOutput(TextBuilder output)
    {
        if (output.Length > Limits.MaxTextLength)
            throw new RenderLimitException(string.Create(CultureInfo.InvariantCulture, $"the text has more than {Limits.MaxTextLength} characters"));
    }

    /// <summary>To be asked before templates or pipelines nest further.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RenderLimitException("templates are nested too deeply");
    }

    private Frame Enter(string name)
    {
        if (_depth >= Limits.MaxDepth)
            throw new RenderLimitException(string.Create(CultureInfo.InvariantCulture, $"exceeded maximum template depth ({Limits.MaxDepth})"));
        return new Frame(name, _current!.StatementSite, ++_depth);
    }

    private TextValue Execute(NamedTemplate template, Value data, Frame? frame)
    {
        var output = new TextBuilder();
        Run(template, new TypedValue(data), output, frame);
        return output.ToText();
    }

    private void Run(NamedTemplate template, TypedValue data, TextBuilder output, Frame? frame)
    {
        var outer = _current;
        _current = new TemplateExecution(this, template, data, output, frame);
        _current.Run();
        _current = outer;
    }

    private TextValue ExpandActions(TextValue text, Value data, Frame frame)
    {
        var file = Parse(text);
        var outer = _templates;
        _templates = new TemplateSet(outer);
        _templates.Add(file);
        try
        {
            var result = Execute(new NamedTemplate(file.Source, new TemplateDefinition(ExpansionName, file.Body)), data, frame);
            _templates = outer;
            return result;
        }
        catch (TemplateFailure failure) when (IsWrapped(failure, text))
        {
            throw;
        }
    }

    /// <summary>Adds the words of <c>tpl</c> to a failure that passes it; always false, as <see cref="CallEvaluator"/>'s filter is.</summary>
    private static bool IsWrapped(TemplateFailure failure, TextValue text)
    {
        failure.Wrap($"error during tpl function execution for {Quote(text)}: ");
        return false;
    }

    /// <summary>The text as messages quote it. Helm quotes all of it, and again at each level that a failure passes.</summary>
    private static string Quote(TextValue text) => GoFormat.Quote(text.Text.Length > MaxQuotedLength ? string.Concat(text.Text.AsSpan(0, MaxQuotedLength), "…") : text.Text);

    private TextValue ExpandLiteral(TextValue text, Frame frame)
    {
        if (!TracksOrigins)
            return text;
        var output = new TextBuilder();
        output.Print(text, new Site(SourceOf(text), new TextSpan(0, text.Text.Length), IsLiteral: true, frame, null));
        return output.ToText();
    }

    /// <summary>Parses a text once, since charts expand the same few over and over.</summary>
    private TemplateFile Parse(TextValue text)
    {
        if (!_parsed.TryGetValue(text.Text, out var result))
            _parsed[text.Text] = result = TemplateParser.Parse(SourceOf(text), FunctionTable.Names);
        var file = result.File ?? throw new FunctionException($"cannot parse template {Quote(text)}: {result.Error}");
        return TracksOrigins && !ReferenceEquals(file.Source.Expanded, text) ? file with { Source = SourceOf(text) } : file;
    }

    private TemplateSource SourceOf(TextValue text) => new(ExpansionName, new SourceFile(_current!.Source.File.Path, text.Text), text);
}
