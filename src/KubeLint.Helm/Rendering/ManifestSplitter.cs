using System.Text.RegularExpressions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Splits what a template rendered into documents, at the same places as Helm 4, which keeps blank lines at their ends.</summary>
internal static partial class ManifestSplitter
{
    public static IEnumerable<TextValue> Split(TextValue text)
    {
        var start = 0;
        foreach (var match in Separator().Matches(text.Text).AsEnumerable())
        {
            if (Take(text, start, match.Index) is { } document)
                yield return document;
            start = match.Index + match.Length;
        }
        if (Take(text, start, text.Text.Length) is { } last)
            yield return last;
    }

    private static TextValue? Take(TextValue text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;
        return start < end ? text.Slice(start, end - start) : null;
    }

    // Helm asks for no line end behind the marks.
    [GeneratedRegex(@"^---[ \t]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
