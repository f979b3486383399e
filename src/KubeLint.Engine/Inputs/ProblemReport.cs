using System.Collections.Immutable;
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
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var error = stream.Problems.Where(p => p.Kind is YamlProblemKind.Syntax or YamlProblemKind.ComplexKey).MinBy(p => p.Span.Start);
        if (error is not null)
            diagnostics.Add(CreateError(stream, error));
        var isTemplate = diagnostics.Any(d => d.Descriptor == FileDiagnostics.NotAnalysedTemplate);
        foreach (var problem in stream.Problems)
        {
            // A template repeats keys in its branches.
            if (Create(stream.Source, problem) is { } diagnostic && !(isTemplate && problem.Kind == YamlProblemKind.DuplicateKey))
                diagnostics.Add(diagnostic);
        }
        var documents = stream.Documents.RemoveAll(d => stream.Problems.Any(p => p.Kind == YamlProblemKind.ComplexKey && d.Span.Contains(p.Span)));
        return new LoadedFile(stream with { Documents = documents }, [.. diagnostics.OrderBy(d => d.Location.Span.Start)]);
    }

    private static Diagnostic CreateError(YamlStream stream, YamlProblem error)
    {
        var mark = TemplateSyntax.FindCause(stream, error.Span.Start);
        if (mark < 0)
            return Create(stream.Source, FileDiagnostics.YamlSyntaxError, error.Span, error.Message);
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
