using System.Globalization;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>Why a template cannot be parsed.</summary>
/// <param name="Name">Name of the template text.</param>
/// <param name="Line">The line that Go's message shows, from 1.</param>
/// <param name="Message">Go's wording without the place.</param>
/// <param name="Span">The offending text; empty at the end of the text.</param>
internal sealed record TemplateParseError(string Name, int Line, string Message, TextSpan Span)
{
    /// <summary>The whole of Go's message.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"template: {Name}:{Line}: {Message}");
}
