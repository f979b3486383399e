using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs;

/// <summary>Turns what the parser found wrong with a file into diagnostics.</summary>
internal static class ProblemReport
{
    public static LoadedFile Create(YamlStream stream)
    {
        if (stream.Problems.IsEmpty)
            return new LoadedFile(stream, []);
        var complexKeys = stream.Problems.Where(p => p.Kind == YamlProblemKind.ComplexKey)
            .ToLookup(p => stream.Documents.FirstOrDefault(d => d.Span.Contains(p.Span)));
        var errors = stream.Problems.Where(p => p.Kind == YamlProblemKind.Syntax)
            .Concat(complexKeys.Select(keys => keys.First()))
            .OrderBy(p => p.Span.Start)
            .ToList();
        return new LoadedFile(
            stream with { Documents = stream.Documents.RemoveAll(complexKeys.Contains) },
            [.. Report(stream, errors).OrderBy(d => d.Location.Span.Start)]);
    }

    /// <summary>Reports each error, or the mark of a template that explains the first one and with it the others.</summary>
    private static IEnumerable<Diagnostic> Report(YamlStream stream, List<YamlProblem> errors)
    {
        var template = errors.Count == 0 ? null : TryCreateTemplate(stream, errors[0]);
        // A template repeats keys in its branches.
        var others = stream.Problems.Where(p => template is null || p.Kind != YamlProblemKind.DuplicateKey)
            .Select(p => Create(stream.Source, p)).OfType<Diagnostic>();
        return template is null
            ? errors.Select(error => Create(stream.Source, FileDiagnostics.YamlSyntaxError, error.Span, error.Message)).Concat(others)
            : others.Prepend(template);
    }

    private static Diagnostic? TryCreateTemplate(YamlStream stream, YamlProblem error)
    {
        var mark = TemplateSyntax.FindCause(stream, error.Span.Start);
        if (mark < 0)
            return null;
        var token = TemplateSyntax.MarkAt(stream.Source.Text, mark);
        var line = stream.Source.GetPosition(mark).Line.ToString(CultureInfo.InvariantCulture);
        return Create(stream.Source, FileDiagnostics.NotAnalysedTemplate, new TextSpan(mark, token.Length),
            $"'{token}' at line {line} makes '{Path.GetFileName(stream.Source.Path)}' a {TemplateSyntax.EngineOf(token)} template", "render it, quote the value, or exclude the file");
    }

    private static Diagnostic? Create(SourceFile file, YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.DuplicateKey => CreateDuplicate(file, problem),
        YamlProblemKind.Alias => Create(file, FileDiagnostics.YamlAliasProblem, problem.Span, problem.Message),
        YamlProblemKind.Limit => Create(file, FileDiagnostics.InputLimitExceeded, problem.Span, problem.Message, "make it smaller, or exclude the file"),
        _ => null,
    };

    private static Diagnostic CreateDuplicate(SourceFile file, YamlProblem problem)
    {
        var first = new Location(file, problem.Related ?? problem.Span);
        var (line, column) = first.Start;
        return Create(file, FileDiagnostics.DuplicateMappingKey, problem.Span, problem.Message,
            line.ToString(CultureInfo.InvariantCulture), column.ToString(CultureInfo.InvariantCulture)) with { Related = [first] };
    }

    private static Diagnostic Create(SourceFile file, DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        new(descriptor, new Location(file, span), [.. arguments]);
}
