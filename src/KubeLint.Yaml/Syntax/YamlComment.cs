using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A comment.</summary>
/// <param name="Span">From <c>#</c> to the end of the line, the line end and the blanks before it left out.</param>
/// <param name="Text">The text behind <c>#</c>, without blanks at its ends.</param>
/// <param name="IsOwnLine">Whether nothing but blanks stands before it on its line.</param>
public sealed record YamlComment(TextSpan Span, string Text, bool IsOwnLine);
