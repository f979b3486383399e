using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>What text/template prints for nil; Helm deletes it, wherever it came from, from a file's text and from the result of <c>tpl</c>.</summary>
internal static class NoValue
{
    public const string Text = "<no value>";

    public static TextValue RemoveFrom(TextValue value)
    {
        var at = value.Text.IndexOf(Text, StringComparison.Ordinal);
        if (at < 0)
            return value;
        var rest = new TextBuilder();
        var start = 0;
        for (; at >= 0; at = value.Text.IndexOf(Text, start, StringComparison.Ordinal))
        {
            rest.Append(value, start, at - start);
            start = at + Text.Length;
        }
        return rest.Append(value, start, value.Text.Length - start).ToText();
    }
}
