using KubeLint.Helm.Origins;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Gives values that are read from YAML their origins. This one gives none.</summary>
internal class ValueOrigins
{
    protected ValueOrigins()
    {
    }

    public static ValueOrigins None { get; } = new();

    /// <summary>The origin of a node as a whole, or of a key.</summary>
    public virtual Origin? Of(YamlNode node, string path) => null;

    /// <summary>The text of a scalar that is read as it is.</summary>
    public virtual TextValue Text(YamlScalar scalar, string path) => new(scalar.Value);

    /// <summary>The path of an entry of a map.</summary>
    public virtual string Join(string path, string key) => "";

    /// <summary>The path of an element of a list.</summary>
    public virtual string Join(string path, int index) => "";
}

/// <summary>Values that stand in a file.</summary>
internal sealed class FileOrigins(SourceFile file) : ValueOrigins
{
    public override Origin Of(YamlNode node, string path) => new ValuesOrigin(file, node.Span, path, node is YamlScalar scalar ? scalar.SpanOf : null);

    public override TextValue Text(YamlScalar scalar, string path) => new(scalar.Value, Of(scalar, path));

    public override string Join(string path, string key) => ValuesPath.Join(path, key);

    public override string Join(string path, int index) => ValuesPath.Join(path, index);
}

/// <summary>Values that stand in a text of a template, whose parts have origins; the text is what was parsed.</summary>
internal sealed class TextOrigins(TextValue text) : ValueOrigins
{
    public override Origin? Of(YamlNode node, string path)
    {
        var parts = text.SegmentsOf(node.Span.Start, node.Span.Length).ToArray();
        return parts is [var only] && only.Length == node.Span.Length
            ? Narrow(only, node.Span)
            : Origin.Derive(parts.Select(static part => part.Origin));
    }

    /// <summary>The origin of a run; where that goes on outside of it, as when a value is itself YAML, the part of it.</summary>
    private Origin? Narrow(Segment run, TextSpan span)
    {
        var goesOn = text.SegmentsOf(Math.Max(0, span.Start - 1), Math.Min(1, span.Start)).Concat(text.SegmentsOf(span.End, 1)).Any(beside => ReferenceEquals(beside.Origin, run.Origin));
        return goesOn && run.Origin is ValuesOrigin leaf
            ? new ValuesOrigin(leaf.File, leaf.SpanOf(run.Offset, run.Length), leaf.Path)
            : run.Origin;
    }

    /// <summary>The scalar made of the characters that it is written with; an escape or a folded line end has the origin of the scalar's first part.</summary>
    public override TextValue Text(YamlScalar scalar, string path)
    {
        var value = scalar.Value;
        var builder = new TextBuilder();
        for (var start = 0; start < value.Length;)
        {
            var lineEnd = value.IndexOf('\n', start);
            var end = lineEnd < 0 ? value.Length : lineEnd + 1;
            if (!TryAppend(builder, scalar, start, end - start))
            {
                for (var i = start; i < end; i++)
                {
                    if (!TryAppend(builder, scalar, i, 1))
                        AppendChanged(builder, value[i], scalar.SpanOf(i, 1));
                }
            }
            start = end;
        }
        return builder.ToText();
    }

    private bool TryAppend(TextBuilder builder, YamlScalar scalar, int start, int length)
    {
        var span = scalar.SpanOf(start, length);
        if (span.Length != length || !text.Text.AsSpan(span.Start, length).SequenceEqual(scalar.Value.AsSpan(start, length)))
            return false;
        builder.Append(text, span.Start, length);
        return true;
    }

    private void AppendChanged(TextBuilder builder, char character, TextSpan span)
    {
        var first = text.SegmentsOf(span.Start, span.Length).FirstOrDefault();
        builder.Append(character.ToString(), first.Origin, first.Offset, first.Site);
    }
}
