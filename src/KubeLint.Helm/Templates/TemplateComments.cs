using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>Finds the comments of the template language itself, which print nothing.</summary>
public static class TemplateComments
{
    /// <summary>The comments of a template in file order; of one that cannot be read, those before the error.</summary>
    /// <param name="text">The template.</param>
    public static ImmutableArray<TemplateCommentSpan> Find(string text) =>
        [.. TemplateLexer.Lex(text).Where(static token => token.Kind == TemplateTokenKind.Comment).Select(static token =>
        {
            var start = token.Start + token.Text.IndexOf("/*", StringComparison.Ordinal) + 2;
            var end = token.Start + token.Text.LastIndexOf("*/", StringComparison.Ordinal);
            return new TemplateCommentSpan(token.Span, TextSpan.FromBounds(start, end));
        })];
}

/// <summary>Where a comment of a template stands.</summary>
/// <param name="Span">From <c>{{</c> to <c>}}</c>.</param>
/// <param name="Content">What stands between <c>/*</c> and <c>*/</c>.</param>
public readonly record struct TemplateCommentSpan(TextSpan Span, TextSpan Content);
