using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>What <c>if</c> and <c>with</c> have in common: the first branch whose pipeline is true is executed.</summary>
/// <param name="Span">From the first delimiter to the one of <c>end</c>.</param>
/// <param name="Branches">The first branch and those of <c>else if</c> or <c>else with</c>; a variable of one is visible in all that follow.</param>
/// <param name="Else">Executed where no branch is.</param>
internal abstract record TemplateConditional(TextSpan Span, ImmutableArray<TemplateBranch> Branches, TemplateList? Else)
    : TemplateNode(Span, Branches[0].Position)
{
    private protected abstract string Keyword { get; }

    // Go nests each further branch in the else of the one before.
    internal override void WriteTo(StringBuilder text)
    {
        for (var i = 0; i < Branches.Length; i++)
        {
            text.Append(i > 0 ? "{{else}}" : "");
            TemplateBranch.WriteTo(text, Keyword, Branches[i].Pipeline, Branches[i].Body);
        }
        TemplateBranch.WriteElse(text, Else);
        for (var i = 0; i < Branches.Length; i++)
            text.Append("{{end}}");
    }
}

/// <summary><c>if</c></summary>
internal sealed record TemplateIf(TextSpan Span, ImmutableArray<TemplateBranch> Branches, TemplateList? Else) : TemplateConditional(Span, Branches, Else)
{
    private protected override string Keyword => "if";
}

/// <summary><c>with</c>: within a branch the dot is the value of its pipeline.</summary>
internal sealed record TemplateWith(TextSpan Span, ImmutableArray<TemplateBranch> Branches, TemplateList? Else) : TemplateConditional(Span, Branches, Else)
{
    private protected override string Keyword => "with";
}
