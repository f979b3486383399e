using System.Collections.Immutable;
using KubeLint.Helm.Templates.Syntax;

namespace KubeLint.Helm.Templates;

/// <summary>What came of parsing: either <paramref name="File"/> or <paramref name="Error"/> is there.</summary>
/// <param name="File">The syntax tree.</param>
/// <param name="Error">The first error; as in Go, nothing of a text with an error can be executed.</param>
/// <param name="Comments">The comments of the text, of one with an error those before what the lexer could not read.</param>
internal sealed record TemplateParseResult(TemplateFile? File, TemplateParseError? Error, ImmutableArray<TemplateComment> Comments);
