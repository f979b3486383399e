using static KubeLint.Helm.Templates.TemplateTokenKind;

namespace KubeLint.Helm.Templates;

/// <summary>The words that are no names of functions.</summary>
internal static class TemplateKeywords
{
    private static readonly Dictionary<string, TemplateTokenKind> s_keywords = new(StringComparer.Ordinal)
    {
        ["true"] = TemplateTokenKind.Boolean,
        ["false"] = TemplateTokenKind.Boolean,
        ["block"] = Block,
        ["break"] = Break,
        ["continue"] = Continue,
        ["define"] = Define,
        ["else"] = Else,
        ["end"] = End,
        ["if"] = If,
        ["nil"] = Nil,
        ["range"] = TemplateTokenKind.Range,
        ["template"] = Template,
        ["with"] = With,
    };

    public static TemplateTokenKind KindOf(string word) => s_keywords.GetValueOrDefault(word, Identifier);
}
