using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>Something that is wrong with a YAML text.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where, in the file that holds the text.</param>
/// <param name="Message">What is wrong in words: one line, no full stop, begins with a lower-case letter or a quote.</param>
/// <param name="Related">A second place, as the first of two equal keys; or null.</param>
public sealed record YamlProblem(YamlProblemKind Kind, TextSpan Span, string Message, TextSpan? Related = null);
