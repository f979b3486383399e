using System.Collections.Immutable;

namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A parsed template text.</summary>
/// <param name="Source">The text.</param>
/// <param name="Body">The whole text, definitions included at their places.</param>
/// <param name="Definitions">What the text defines, its own body under its own name among them; names are unique.</param>
internal sealed record TemplateFile(TemplateSource Source, TemplateList Body, ImmutableArray<TemplateDefinition> Definitions);
