using System.Collections.Immutable;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>A file, definition or control structure whose end has not been read yet.</summary>
/// <param name="kind">The keyword that opened it; <see cref="TemplateTokenKind.Text"/> for a file.</param>
/// <param name="start">Offset of its first character.</param>
internal sealed class OpenBlock(TemplateTokenKind kind, int start)
{
    private readonly ImmutableArray<TemplateBranch>.Builder _branches = ImmutableArray.CreateBuilder<TemplateBranch>(1);
    private ImmutableArray<TemplateNode>.Builder _nodes = ImmutableArray.CreateBuilder<TemplateNode>();
    private int _branchStart = start;
    private int _bodyStart = start;
    private TemplatePipeline? _pipeline;

    public TemplateTokenKind Kind => kind;

    public int Start { get; } = start;

    /// <summary>Name of what a definition defines.</summary>
    public TemplateString? Name { get; init; }

    /// <summary>What surrounds a definition, to be gone on with behind it.</summary>
    public ParsingScope? Outer { get; init; }

    /// <summary>Number of variables that were declared before it.</summary>
    public int VariableCount { get; init; }

    /// <summary>Whether <c>else</c> without a condition has been read.</summary>
    public bool IsInElse { get; private set; }

    public TemplatePipeline? Pipeline => _pipeline;

    public void Add(TemplateNode node) => _nodes.Add(node);

    /// <summary>Begins the body behind the opening action.</summary>
    public void BeginBody(TemplatePipeline? pipeline, int bodyStart)
    {
        _pipeline = pipeline;
        _bodyStart = bodyStart;
    }

    /// <summary>Ends the branch at <c>else</c>.</summary>
    /// <param name="elseStart">Offset of the delimiter before it.</param>
    public void EndBranch(int elseStart)
    {
        AddBranch(elseStart);
        _branchStart = elseStart;
    }

    public void BeginElse(int bodyStart)
    {
        IsInElse = true;
        _bodyStart = bodyStart;
    }

    /// <summary>Makes the node of a control structure.</summary>
    /// <param name="endStart">Offset of the delimiter before <c>end</c>.</param>
    /// <param name="end">Offset behind the delimiter after <c>end</c>.</param>
    public TemplateNode Close(int endStart, int end)
    {
        if (!IsInElse)
            AddBranch(endStart);
        var otherwise = IsInElse ? TakeBody(endStart) : null;
        var span = TextSpan.FromBounds(Start, end);
        return kind switch
        {
            TemplateTokenKind.If => new TemplateIf(span, _branches.DrainToImmutable(), otherwise),
            TemplateTokenKind.With => new TemplateWith(span, _branches.DrainToImmutable(), otherwise),
            _ => new TemplateRange(span, _branches[0].Pipeline, _branches[0].Body, otherwise),
        };
    }

    /// <summary>The nodes so far; what follows begins a new list.</summary>
    public TemplateList TakeBody(int bodyEnd) => new(TextSpan.FromBounds(_bodyStart, bodyEnd), _nodes.DrainToImmutable());

    private void AddBranch(int bodyEnd) =>
        _branches.Add(new TemplateBranch(TextSpan.FromBounds(_branchStart, bodyEnd), _pipeline!, TakeBody(bodyEnd)));
}
