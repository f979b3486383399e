using System.Globalization;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>The tokens of a template, with a place in them and the errors that end parsing.</summary>
internal sealed class TokenReader(string name, List<TemplateToken> tokens)
{
    private int _next;

    /// <summary>Line of the last token that was looked at, which is the line that Go's messages show.</summary>
    public int Line { get; set; } = 1;

    /// <summary>Line of the left delimiter of the action that is being read; zero where messages do not show it.</summary>
    public int ActionLine { get; set; }

    /// <summary>The last token that was taken.</summary>
    public TemplateToken Previous => tokens[Math.Clamp(_next - 1, 0, tokens.Count - 1)];

    public TemplateToken Next()
    {
        var token = Peek();
        _next++;
        return token;
    }

    public TemplateToken Peek()
    {
        var token = tokens[Math.Min(_next, tokens.Count - 1)];
        Line = Math.Max(Line, token.Line);
        return token;
    }

    public TemplateToken NextNonSpace()
    {
        SkipSpace();
        return Next();
    }

    public TemplateToken PeekNonSpace()
    {
        SkipSpace();
        return Peek();
    }

    /// <summary>Gives back the last token that was taken.</summary>
    public void StepBack() => _next--;

    /// <summary>A place to which <see cref="Return"/> goes back.</summary>
    public int Mark() => _next;

    public void Return(int mark) => _next = mark;

    public TemplateToken Expect(TemplateTokenKind kind, string context)
    {
        var token = NextNonSpace();
        return token.Kind == kind ? token : throw Unexpected(token, context);
    }

    public ParseFailureException Unexpected(TemplateToken token, string context)
    {
        if (token.Kind != TemplateTokenKind.Error)
            return Fail($"unexpected {token.Display} in {context}", token.Span);
        if (ActionLine == 0 || ActionLine == token.Line)
            return Fail(token.Text, token.Span);
        var start = string.Create(CultureInfo.InvariantCulture, $" started at {name}:{ActionLine}");
        return Fail(token.Text + (token.Text.EndsWith(" action", StringComparison.Ordinal) ? "" : " in action") + start, token.Span);
    }

    public ParseFailureException Fail(string message, TextSpan span) => new(new TemplateParseError(name, Line, message, span));

    private void SkipSpace()
    {
        while (Peek().Kind == TemplateTokenKind.Space)
            _next++;
    }
}
