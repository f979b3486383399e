using KubeLint.Helm.Templates;

namespace KubeLint.Helm.Rendering;

/// <summary>Words problems of templates as Helm does.</summary>
internal static class RenderProblems
{
    public static RenderProblem OfSyntax(TemplateParseError error, TemplateSource source)
    {
        var message = $"parse error at ({error.Name}:{error.Line}): {LastPart(error.Message)}";
        return new RenderProblem(RenderProblemKind.TemplateSyntax, message, new SourcePlace(source.File, error.Span), []);
    }

    public static RenderProblem OfExecution(ExecutionException exception)
    {
        var chain = new PlaceChain(SegmentedText.FindPlace(exception.Site));
        chain.AddSites(exception.Site.Frame?.CallSite);
        var kind = exception.IsLimit ? RenderProblemKind.Limit : RenderProblemKind.TemplateExecution;
        return new RenderProblem(kind, ToOneLine(exception.Message), SegmentedText.FindPlace(exception.Site), chain.ToImmutable());
    }

    /// <summary>Whether the failure is that a template was to be executed that nobody defines.</summary>
    public static bool IsMissingTemplate(ExecutionException exception) =>
        exception.Message.EndsWith(" associated with template \"gotpl\"", StringComparison.Ordinal)
        || (exception.Message.EndsWith("\" not defined", StringComparison.Ordinal) && exception.Message.Contains(">: template \"", StringComparison.Ordinal));

    /// <summary>Helm shows of a parser's message what follows the last colon.</summary>
    private static string LastPart(string message) => message[(message.LastIndexOf(": ", StringComparison.Ordinal) is var colon && colon < 0 ? 0 : colon + 2)..];

    private static string ToOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
