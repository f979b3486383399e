namespace KubeLint.Helm.Templates.Syntax;

/// <summary>A named template: of a <c>define</c>, of a <c>block</c>, or a whole file.</summary>
internal sealed record TemplateDefinition(string Name, TemplateList Body)
{
    /// <summary>Whether this definition takes the place of an earlier one of its name; an empty one does not.</summary>
    public bool Replaces(TemplateDefinition? earlier) => earlier is null || earlier.Body.IsEmpty || !Body.IsEmpty;
}
