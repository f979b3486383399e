using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>A token of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The source text; a delimiter's includes its trim marker.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Text">The source text, or an error's message.</param>
internal sealed record TemplateToken(TemplateTokenKind Kind, TextSpan Span, int Line, string Text)
{
    private const int LongestShown = 10;

    public int Start => Span.Start;

    public int End => Span.End;

    /// <summary>The token as a message shows it.</summary>
    public string Display => Kind switch
    {
        TemplateTokenKind.EndOfText => "EOF",
        TemplateTokenKind.Error => Text,
        >= TemplateTokenKind.Dot => $"<{Text}>",
        _ when Encoding.UTF8.GetByteCount(Text) > LongestShown => GoFormat.Quote(string.Concat(Text.EnumerateRunes().Take(LongestShown))) + "...",
        _ => GoFormat.Quote(Text),
    };
}
