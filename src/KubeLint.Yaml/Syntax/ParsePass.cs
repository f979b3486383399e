using System.Collections.Immutable;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml.Syntax;

/// <summary>One walk over a text; ends at the first syntax error.</summary>
internal sealed class ParsePass
{
    private readonly SourceFile _file;
    private readonly TextOrigin _origin;
    private readonly YamlLimits _limits;
    private readonly ImmutableArray<YamlDocument>.Builder _documents = ImmutableArray.CreateBuilder<YamlDocument>();
    private readonly ImmutableArray<YamlProblem>.Builder _problems = ImmutableArray.CreateBuilder<YamlProblem>();

    public ParsePass(SourceFile file, TextOrigin origin, YamlLimits limits)
    {
        _file = file;
        _origin = origin;
        _limits = limits;
    }

    /// <summary>The error that ended the walk, or null.</summary>
    public SyntaxError? Error { get; private set; }

    public YamlStream Run()
    {
        // The scanner takes a NUL for the end of its input and may wait for more.
        var nul = _origin.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            _problems.Add(new(YamlProblemKind.Syntax, _origin.Map(new(nul, 1)), "a NUL character is no text"));
        else
            ReadAll();
        return new YamlStream(_file, _documents.ToImmutable(), _problems.ToImmutable());
    }

    private void ReadAll()
    {
        var scanner = new Scanner(new StringReader(_origin.Text), skipComments: true);
        var parser = new Parser(scanner);
        try
        {
            ReadDocuments(parser);
        }
        catch (NestingException)
        {
            // Reported where the nesting goes beyond the limit.
        }
        catch (Exception e) when (SyntaxError.IsOne(e))
        {
            Error = SyntaxError.Create(e, scanner.CurrentPosition, new NodeText(_origin.Text));
            var (span, message) = SyntaxMessage.Describe(_origin.Text, Error);
            _problems.Add(new(YamlProblemKind.Syntax, _origin.Map(span), message));
        }
    }

    private void ReadDocuments(Parser parser)
    {
        var builder = new YamlDocumentBuilder(parser, _origin, _limits, _problems);
        var count = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart start)
                continue;
            var offset = count == 0 ? 0 : (int)Math.Min(start.Start.Index, _origin.Text.Length);
            if (count++ == _limits.MaxDocuments)
            {
                _problems.Add(new(YamlProblemKind.Limit, _origin.Map(new(offset, 0)), $"the file holds more than {_limits.MaxDocuments} documents"));
                break;
            }
            if (builder.Build(_file, offset) is { } document)
                _documents.Add(document);
        }
    }
}
