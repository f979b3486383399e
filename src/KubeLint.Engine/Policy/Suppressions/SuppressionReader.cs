using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Helm.Templates;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>Finds the suppressions of one file: its comments, those of YAML inside its block scalars, and the annotations of its objects.</summary>
internal sealed partial class SuppressionReader
{
    /// <summary>A file without this text has no suppression; reading comments costs most of a parse.</summary>
    private const string Mark = "kubelint";
    private const string Annotation = "kubelint.io/disable";
    private const string ReasonAnnotation = "kubelint.io/disable-reason";

    private readonly RuleNames _names;
    private readonly ImmutableArray<SuppressionMark>.Builder _marks = ImmutableArray.CreateBuilder<SuppressionMark>();
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    private SuppressionReader(RuleNames names) => _names = names;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="documents">Its documents in file order, without those that its scalars embed.</param>
    /// <param name="resources">Its objects, those of embedded documents included.</param>
    /// <param name="names">The rules there are.</param>
    public static (ImmutableArray<SuppressionMark> Marks, ImmutableArray<Diagnostic> Problems) Read(
        SourceFile file, ImmutableArray<YamlDocument> documents, IEnumerable<Resource> resources, RuleNames names)
    {
        if (!file.Text.Contains(Mark, StringComparison.Ordinal))
            return ([], []);
        var reader = new SuppressionReader(names);
        reader.ReadComments(file, CommentedText.OfFile(file, documents));
        foreach (var text in CommentedText.OfEmbedded(resources))
            reader.ReadComments(file, text);
        foreach (var resource in resources)
            reader.ReadAnnotations(resource);
        return (reader._marks.ToImmutable(), reader._problems.ToImmutable());
    }

    /// <summary>Reads the comments of a template that are the template language's own.</summary>
    /// <param name="file">The template.</param>
    /// <param name="names">The rules there are.</param>
    public static (ImmutableArray<SuppressionMark> Marks, ImmutableArray<Diagnostic> Problems) ReadTemplate(SourceFile file, RuleNames names)
    {
        if (!file.Text.Contains(Mark, StringComparison.Ordinal))
            return ([], []);
        var reader = new SuppressionReader(names);
        var scopes = new TemplateScopes(file);
        foreach (var comment in TemplateComments.Find(file.Text))
        {
            if (TemplateDirective().Match(file.GetText(comment.Content)) is { Success: true } directive)
                reader.Read(file, comment.Content, directive, () => scopes.ScopeOf(comment.Span), "{{/* kubelint {0} KL6002 */}}");
        }
        return ([.. reader._marks.Select(static mark => mark with { IsOfTemplate = true })], reader._problems.ToImmutable());
    }

    private void ReadComments(SourceFile file, CommentedText text)
    {
        foreach (var comment in text.Comments)
        {
            if (Directive().Match(file.GetText(comment.Span)) is not { Success: true } directive)
                continue;
            Read(file, comment.Span, directive, () => text.ScopeOf(comment), "# kubelint {0} KL6002");
        }
    }

    private void Read(SourceFile file, TextSpan comment, Match directive, Func<TextSpan> scopeOf, string form)
    {
        var word = directive.Groups["word"].Value;
        if (word is not ("disable" or "disable-file"))
        {
            var reason = word.Length == 0 ? "a directive is missing" : $"'{word}' is no directive";
            Report(SuppressionDiagnostics.Malformed, file, comment, $"{reason}; write '{Form("disable")}' or '{Form("disable-file")}'");
            return;
        }
        var scope = word == "disable-file" ? new TextSpan(0, file.Text.Length) : scopeOf();
        Add(file, comment, SuppressionText.Parse(file.GetText(comment), directive.Length, _names), span => new(comment.Start + span.Start, span.Length), scope);

        string Form(string directiveWord) => form.Replace("{0}", directiveWord, StringComparison.Ordinal);
    }

    private void ReadAnnotations(Resource resource)
    {
        foreach (var annotations in ObjectAnnotations.OfTemplates(resource).Prepend(ObjectAnnotations.Of(resource)))
        {
            if (annotations?[Annotation] is not YamlScalar ids)
                continue;
            var text = SuppressionText.Parse(ids.Value, 0, _names);
            if ((annotations[ReasonAnnotation] as YamlScalar)?.Value is { } reason && reason.Trim().Length > 0)
                text = text with { Reason = reason.Trim() };
            // The whole object, also for a mark on the pod template: charts often let their users set only that one.
            Add(resource.Source, ids.Span, text, span => ids.SpanOf(span.Start, span.Length), resource.Node.Span);
        }
    }

    private void Add(SourceFile file, TextSpan mark, SuppressionText text, Func<TextSpan, TextSpan> toFile, TextSpan scope)
    {
        if (text.Error is { } error)
        {
            Report(SuppressionDiagnostics.Malformed, file, mark, error);
            return;
        }
        foreach (var (id, span) in text.UnknownRules)
            Report(ConfigurationDiagnostics.UnknownRule, file, toFile(span), id, _names.DidYouMean(id));
        foreach (var (descriptor, span) in text.Rules)
            _marks.Add(new SuppressionMark(descriptor, new Location(file, toFile(span)), scope, text.Reason, text.Until));
        if (text.Reason.Length == 0 && text.Rules.Length > 0)
            Report(SuppressionDiagnostics.WithoutReason, file, mark, string.Join(", ", text.Rules.Select(rule => rule.Descriptor.Id)));
    }

    private void Report(DiagnosticDescriptor descriptor, SourceFile file, TextSpan span, params string[] arguments) =>
        _problems.Add(new Diagnostic(descriptor, new Location(file, span), [.. arguments]));

    // Lower case and followed by a blank: prose that names the tool, or its annotations, is no directive.
    [GeneratedRegex(@"\A#+[ \t]*kubelint(?::|(?=[ \t]|\z))[ \t]*(?<word>[^\s]*)[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\A\s*kubelint(?::|(?=\s|\z))\s*(?<word>[^\s]*)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateDirective();
}
