using System.Globalization;
using System.Text;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>A tree to be written in the style that each node asks for, where the style can hold the value.</summary>
internal abstract record Tree
{
    internal sealed record Leaf(string Value, ScalarStyle Style, int Seed) : Tree;

    internal sealed record List(IReadOnlyList<Tree> Items, bool IsFlow, int Seed) : Tree;

    internal sealed record Map(IReadOnlyList<Tree> Values, bool IsFlow, int Seed) : Tree;
}

/// <summary>Writes YAML with all the freedom of layout that the language gives.</summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder _text = new();
    private int _anchors;


    public static string Write(Tree tree, string lineEnd)
    {
        var writer = new YamlWriter();
        writer.WriteBlock(tree, 0, isOnNewLine: true);
        return writer._text.ToString().Replace("\n", lineEnd, StringComparison.Ordinal);
    }

    /// <summary>Writes a node that begins at the current place, and the line end behind it.</summary>
    private void WriteBlock(Tree tree, int indent, bool isOnNewLine)
    {
        switch (tree)
        {
            case Tree.List { IsFlow: false, Items.Count: > 0 } list:
                BeginCollection(isOnNewLine, list.Seed);
                foreach (var item in list.Items)
                    WriteEntry(indent, "-", item, indent + 1 + list.Seed % 3);
                break;
            case Tree.Map { IsFlow: false, Values.Count: > 0 } map:
                BeginCollection(isOnNewLine, map.Seed);
                for (var i = 0; i < map.Values.Count; i++)
                    WriteEntry(indent, Key(i, map.Seed) + ":", map.Values[i], indent + 1 + map.Seed % 3);
                break;
            case Tree.Leaf leaf:
                Properties(leaf.Seed);
                WriteLeaf(leaf, indent);
                break;
            default:
                Properties(tree is Tree.List l ? l.Seed : ((Tree.Map)tree).Seed);
                WriteFlow(tree, indent);
                _text.Append(Comment(indent)).Append('\n');
                break;
        }
    }

    private void BeginCollection(bool isOnNewLine, int seed)
    {
        if (isOnNewLine)
            return;
        Properties(seed);
        _text.Append(Comment(seed)).Append('\n');
    }

    private void WriteEntry(int indent, string indicator, Tree value, int next)
    {
        if (next % 5 == 4)
            _text.Append(' ', indent).Append("# between\n\n");
        _text.Append(' ', indent).Append(indicator).Append(next % 2 == 0 ? " " : "   ");
        WriteBlock(value, next, isOnNewLine: false);
    }

    private void WriteLeaf(Tree.Leaf leaf, int indent)
    {
        var pad = new string(' ', indent);
        if (leaf.Style is ScalarStyle.Literal or ScalarStyle.Folded && BlockText(leaf, indent) is { } block)
            _text.Append(block);
        else
            _text.Append(FlowText(leaf, pad, isInFlow: false)).Append(Comment(leaf.Seed)).Append('\n');
    }

    private void WriteFlow(Tree tree, int indent)
    {
        if (tree is Tree.Leaf leaf)
        {
            _text.Append(FlowText(leaf, new string(' ', indent + 1), isInFlow: true));
            return;
        }
        var (children, seed) = tree is Tree.List list ? (list.Items, list.Seed) : (((Tree.Map)tree).Values, ((Tree.Map)tree).Seed);
        var line = seed % 3 == 0 ? "\n" + new string(' ', indent + 1) : seed % 3 == 1 ? " " : "";
        _text.Append(tree is Tree.List ? '[' : '{');
        for (var i = 0; i < children.Count; i++)
        {
            _text.Append(i > 0 ? "," : "").Append(line);
            if (tree is Tree.Map)
                _text.Append(Key(i, seed)).Append(": ");
            WriteFlow(children[i], indent);
        }
        _text.Append(line).Append(tree is Tree.List ? ']' : '}');
    }

    private void Properties(int seed)
    {
        if (seed % 7 == 1)
            _text.Append(CultureInfo.InvariantCulture, $"&x{_anchors++} ");
        if (seed % 11 == 1)
            _text.Append("!custom ");
    }

    private static string Comment(int seed) => seed % 4 == 3 ? " # behind" : "";

    private static string Key(int index, int seed) => ((index + seed) % 3) switch { 0 => $"k{index}", 1 => $"'k{index}'", _ => $"\"k{index}\"" };

    private static string FlowText(Tree.Leaf leaf, string pad, bool isInFlow)
    {
        var value = leaf.Value;
        if (leaf.Style == ScalarStyle.Plain && value.Length > 0 && value == value.Trim() && value.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is ' ' or '-' or '.' or '\'') && char.IsLetter(value[0]))
            return Fold(value, pad, leaf.Seed, isInFlow);
        if (leaf.Style == ScalarStyle.SingleQuoted && !value.Contains('\n', StringComparison.Ordinal) && !value.Contains('\t', StringComparison.Ordinal))
            return $"'{Fold(value, pad, leaf.Seed, isInFlow: false).Replace("'", "''", StringComparison.Ordinal)}'";
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '"' => "\\\"",
                '\\' => "\\\\",
                'e' when leaf.Seed % 3 == 0 => "\\x65",
                'n' when leaf.Seed % 3 == 1 => "\\u006e",
                'x' when leaf.Seed % 5 == 1 => "\\\n" + pad + " x",
                _ => c.ToString(),
            });
        }
        return text.Append('"').ToString();
    }

    /// <summary>Breaks the line at one blank that stands alone.</summary>
    private static string Fold(string value, string pad, int seed, bool isInFlow)
    {
        var blank = value.IndexOf(' ', Math.Min(value.Length, seed % 5 + 1));
        var isAlone = blank > 0 && blank + 1 < value.Length && value[blank - 1] != ' ' && value[blank + 1] is not ' ' and not '-' and not '.' and not '\'';
        return isAlone && !isInFlow && seed % 2 == 0 ? $"{value[..blank]}\n{pad} {value[(blank + 1)..]}" : value;
    }

    private static string? BlockText(Tree.Leaf leaf, int indent)
    {
        var value = leaf.Value;
        var body = value.TrimEnd('\n');
        if (body.Length == 0 || body.Split('\n').Any(line => line.Length > 0 && string.IsNullOrWhiteSpace(line)) || body.Contains('\t', StringComparison.Ordinal) || indent == 0)
            return null;
        var feeds = value.Length - body.Length;
        var chomping = feeds switch { 0 => "-", 1 => "", _ => "+" };
        var pad = new string(' ', indent);
        var isFolded = leaf.Style == ScalarStyle.Folded;
        if (isFolded && (body[0] == '\n' || body.Split('\n').Any(line => line.StartsWith(' '))))
            return null;
        var lines = body.Split('\n');
        if (lines.First(line => line.Length > 0).StartsWith(' '))
            return null;
        var text = string.Join(isFolded ? "\n\n" : "\n", lines.Select(line => line.Length == 0 ? "" : pad + (isFolded ? Fold(line, pad[..^1], leaf.Seed, false) : line)));
        if (isFolded && lines.Any(line => line.Length == 0))
            return null;
        return $"{(isFolded ? '>' : '|')}{chomping}\n{text}\n{new string('\n', Math.Max(0, feeds - 1))}";
    }
}
