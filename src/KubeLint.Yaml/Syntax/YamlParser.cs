using System.Collections.Immutable;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml.Syntax;

/// <summary>Reads YAML 1.1 and 1.2 text, JSON included, as Kubernetes reads it. Never throws on bad input.</summary>
public static class YamlParser
{
    /// <summary>Parses a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">Guards; null for <see cref="YamlLimits.Default"/>.</param>
    public static YamlStream Parse(SourceFile file, YamlLimits? limits = null) =>
        Parse(file, new TextOrigin(file.Text), limits ?? YamlLimits.Default);

    /// <summary>Parses YAML that a scalar holds; all positions are those of the outer file.</summary>
    /// <param name="file">The file that holds the scalar.</param>
    /// <param name="scalar">The scalar; a literal block keeps exact positions, a folded or escaped one those of its start.</param>
    /// <param name="limits">Guards; null for <see cref="YamlLimits.Default"/>.</param>
    public static YamlStream ParseEmbedded(SourceFile file, YamlScalar scalar, YamlLimits? limits = null) =>
        Parse(file, scalar.CreateEmbeddedOrigin(), limits ?? YamlLimits.Default);

    private static YamlStream Parse(SourceFile file, TextOrigin origin, YamlLimits limits)
    {
        var documents = ImmutableArray.CreateBuilder<YamlDocument>();
        var problems = ImmutableArray.CreateBuilder<YamlProblem>();
        var parser = new Parser(new Scanner(new StringReader(origin.Text), skipComments: true));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is not DocumentStart start)
                    continue;
                if (documents.Count == limits.MaxDocuments)
                {
                    problems.Add(new(YamlProblemKind.Limit, origin.Map(new(ToOffset(start.Start), 0)), $"more than {limits.MaxDocuments} documents"));
                    break;
                }
                var builder = new YamlDocumentBuilder(parser, origin, limits, problems);
                if (builder.Build(file) is { } document)
                    documents.Add(document);
            }
        }
        catch (YamlException e)
        {
            var span = TextSpan.FromBounds(ToOffset(e.Start), ToOffset(e.End));
            problems.Add(new(YamlProblemKind.Syntax, origin.Map(Clamp(span, origin.Text)), SyntaxMessage.Clean(e.Message)));
        }
        catch (InvalidOperationException e)
        {
            var offset = parser.Current is { } last ? ToOffset(last.End) : 0;
            problems.Add(new(YamlProblemKind.Syntax, origin.Map(Clamp(new(offset, 0), origin.Text)), SyntaxMessage.Clean(e.Message)));
        }
        return new YamlStream(file, documents.ToImmutable(), problems.ToImmutable());
    }

    internal static int ToOffset(Mark mark) => (int)mark.Index;

    private static TextSpan Clamp(TextSpan span, string text) =>
        TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
}
