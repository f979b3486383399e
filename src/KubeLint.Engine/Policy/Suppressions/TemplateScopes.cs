using System.Text.RegularExpressions;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>
/// Finds what a comment of a template speaks of: its line, its document, or the node below. A template is no YAML, so a node
/// is told by indentation; lines that only control what is printed count for nothing.
/// </summary>
/// <param name="file">The template.</param>
internal sealed partial class TemplateScopes(SourceFile file)
{
    /// <summary>The range of the template that a comment speaks of.</summary>
    /// <param name="comment">From <c>{{</c> to <c>}}</c>.</param>
    public TextSpan ScopeOf(TextSpan comment)
    {
        var first = file.GetPosition(comment.Start).Line;
        var last = file.GetPosition(comment.End).Line;
        if (!IsBlank(file.GetLineStart(first), comment.Start) || !IsBlank(comment.End, file.GetLineSpan(last).End))
            return TextSpan.FromBounds(file.GetLineStart(first), file.GetLineSpan(last).End);
        if (IsDocumentStart(first - 1))
            return TextSpan.FromBounds(comment.Start, EndOfDocument(last + 1));
        return NodeBelow(last) ?? new TextSpan(comment.End, 0);
    }

    private TextSpan? NodeBelow(int line)
    {
        do
        {
            line++;
        }
        while (line <= file.LineCount && !IsContent(line));
        if (line > file.LineCount)
            return null;
        var indent = IndentOf(line);
        var isItem = StartsItem(line);
        var end = line;
        for (var next = line + 1; next <= file.LineCount; next++)
        {
            if (!IsContent(next))
                continue;
            if (IndentOf(next) < indent || (IndentOf(next) == indent && (isItem || !StartsItem(next))))
                break;
            end = next;
        }
        return TextSpan.FromBounds(file.GetLineStart(line), file.GetLineSpan(end).End);
    }

    /// <summary>Whether nothing of a document stands on a line or above it.</summary>
    private bool IsDocumentStart(int line)
    {
        while (line > 0 && !IsContent(line))
            line--;
        return line == 0 || StartsDocument(line);
    }

    private int EndOfDocument(int line)
    {
        // Marks at its begin do not end it.
        while (line <= file.LineCount && !IsContent(line))
            line++;
        while (++line <= file.LineCount)
        {
            if (StartsDocument(line))
                return file.GetLineStart(line);
        }
        return file.Text.Length;
    }

    private bool IsContent(int line)
    {
        var text = TextOf(line).Trim();
        return text.Length > 0 && text[0] != '#' && !Control().IsMatch(text);
    }

    private bool StartsDocument(int line) => TextOf(line).StartsWith("---", StringComparison.Ordinal);

    private bool StartsItem(int line) => TextOf(line).TrimStart() is "-" or ['-', ' ', ..];

    private int IndentOf(int line) => TextOf(line) is var text ? text.Length - text.TrimStart().Length : 0;

    private string TextOf(int line) => file.GetText(file.GetLineSpan(line));

    private bool IsBlank(int start, int end) => file.Text.AsSpan(start, end - start).IsWhiteSpace();

    // Actions that print nothing by themselves, and nothing beside them.
    [GeneratedRegex(@"\A(?:\{\{-?\s*(?:if|else|end|with|range|define|block|break|continue|/\*|\$\w*\s*(?:,\s*\$\w+\s*)?:?=)[^}]*\}\}\s*)+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Control();
}
