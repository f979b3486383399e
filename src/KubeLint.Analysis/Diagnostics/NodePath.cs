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

    private static YamlNode? Step(YamlNode node, TextSpan span, StringBuilder path)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var onKey = entry.Key.Span.Contains(span);
                    if (!onKey && !entry.Value.Span.Contains(span))
                        continue;
                    if (path.Length > 0)
                        path.Append('.');
                    path.Append(entry.Key.Value);
                    return onKey ? null : entry.Value;
                }
                return null;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    var item = sequence.Items[i];
                    if (!item.Span.Contains(span))
                        continue;
                    var name = ((item as YamlMapping)?["name"] as YamlScalar)?.Value;
                    path.Append('[').Append(name is null ? i.ToString(CultureInfo.InvariantCulture) : "name=" + name).Append(']');
                    return item;
                }
                return null;
            default:
                return null;
        }
    }
}
