using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Helm.Templates;

/// <summary>Leaves the parser at the first error; never leaves <see cref="TemplateParser"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is made in one place and carries an error.")]
internal sealed class ParseFailureException(TemplateParseError error) : Exception(error.Message)
{
    public TemplateParseError Error { get; } = error;
}
