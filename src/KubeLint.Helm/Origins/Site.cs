using System.Collections.Immutable;
using KubeLint.Helm.Templates;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Origins;

/// <summary>The place in a template that printed some text.</summary>
/// <param name="Source">The template.</param>
/// <param name="Span">The action, or the literal text.</param>
/// <param name="IsLiteral">Whether the text printed is the very text at <paramref name="Span"/>.</param>
/// <param name="Frame">What the template was executed for; null for a file of its own.</param>
/// <param name="Condition">The innermost condition that held; null outside of any.</param>
internal sealed record Site(TemplateSource Source, TextSpan Span, bool IsLiteral, Frame? Frame, Condition? Condition);

/// <summary>The execution of a template by <c>include</c>, <c>template</c>, <c>block</c> or <c>tpl</c>.</summary>
/// <param name="Name">The template that is executed.</param>
/// <param name="CallSite">The action that executes it.</param>
/// <param name="Depth">Number of frames up to the file, this one counted.</param>
internal sealed record Frame(string Name, Site CallSite, int Depth);

/// <summary>An <c>if</c>, <c>with</c> or <c>range</c> whose body is executed.</summary>
/// <param name="Source">The template.</param>
/// <param name="Span">The pipeline that decided.</param>
/// <param name="Reads">The values that it read.</param>
/// <param name="Outer">The condition around it, in the same template.</param>
internal sealed record Condition(TemplateSource Source, TextSpan Span, ImmutableArray<ValuesOrigin> Reads, Condition? Outer);
