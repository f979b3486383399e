using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Diagnostics;

/// <summary>Names a place in an object without line numbers, so that a finding can be known again after an edit.</summary>
public static class NodePath
{
    /// <summary>
    /// The way from <paramref name="root"/> to the node at <paramref name="span"/>: <c>spec.containers[name=web].image</c>.
    /// Items of a list that have a name are called by it, others by their index.
    /// </summary>
    public static string Of(YamlNode? root, TextSpan span)
    {
        var path = new StringBuilder();
        var node = root;
        while (node is not null && node.Span != span)
            node = Step(node, span, path);
        return path.ToString();
    }

    private static YamlNode? Step(YamlNode node, TextSpan span, StringBuilder path) => node switch
    {
        YamlMapping mapping => StepInto(mapping, span, path),
        YamlSequence sequence => StepInto(sequence, span, path),
        _ => null,
    };

    private static YamlNode? StepInto(YamlMapping mapping, TextSpan span, StringBuilder path)
    {
        var index = FindHolder(mapping.Entries, span, EndOf, static (entry, span) => entry.Key.Span.Contains(span) || entry.Value.Span.Contains(span));
        if (index < 0)
            return null;
        var entry = mapping.Entries[index];
        if (path.Length > 0)
            path.Append('.');
        path.Append(entry.Key.Value);
        return entry.Key.Span.Contains(span) ? null : entry.Value;
    }

    private static YamlNode? StepInto(YamlSequence sequence, TextSpan span, StringBuilder path)
    {
        var index = FindHolder(sequence.Items, span, static item => item.Span.End, static (item, span) => item.Span.Contains(span));
        if (index < 0)
            return null;
        var item = sequence.Items[index];
        var name = ((item as YamlMapping)?["name"] as YamlScalar)?.Value;
        path.Append('[').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : "name=" + name).Append(']');
        return item;
    }

    // The value of an alias ends before its key, and merged entries stand last, wherever their text is.
    private static int EndOf(YamlEntry entry) => entry.IsMerged ? int.MaxValue : Math.Max(entry.Key.Span.End, entry.Value.Span.End);

    /// <summary>The index of the first child that holds a span, or -1.</summary>
    private static int FindHolder<T>(ImmutableArray<T> children, TextSpan span, Func<T, int> endOf, Func<T, TextSpan, bool> holds)
    {
        // Children end one behind the other, so that a long list is not walked for each finding in it.
        var low = 0;
        var high = children.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (endOf(children[middle]) < span.End)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < children.Length && holds(children[low], span))
            return low;
        // Only what an alias or a merge key brings stands elsewhere.
        for (var i = 0; i < children.Length; i++)
        {
            if (holds(children[i], span))
                return i;
        }
        return -1;
    }
}
