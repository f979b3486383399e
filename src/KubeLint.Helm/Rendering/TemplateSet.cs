using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;

namespace KubeLint.Helm.Rendering;

/// <summary>The named templates that templates can execute. A set made of another one sees what that one has.</summary>
internal sealed class TemplateSet(TemplateSet? outer = null)
{
    private readonly Dictionary<string, NamedTemplate> _templates = new(StringComparer.Ordinal);

    /// <summary>Adds what a file defines. Files are added in Helm's order of parsing, since a later definition takes the place of an earlier one.</summary>
    public void Add(TemplateFile file)
    {
        foreach (var definition in file.Definitions)
        {
            if (definition.Replaces(Find(definition.Name)?.Definition))
                _templates[definition.Name] = new NamedTemplate(file.Source, definition);
        }
    }

    /// <summary>A template by its name, or null.</summary>
    public NamedTemplate? Find(string name) => _templates.GetValueOrDefault(name) ?? outer?.Find(name);
}

/// <summary>A named template and the text that it is written in.</summary>
internal sealed record NamedTemplate(TemplateSource Source, TemplateDefinition Definition);
