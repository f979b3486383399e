using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>A values file in which one leaf has another value of the same type and shape.</summary>
/// <param name="File">The changed file.</param>
/// <param name="Leaf">The leaf in it.</param>
/// <param name="Changed">The characters of the file as it was that are other ones now.</param>
internal sealed record Perturbation(SourceFile File, ValuesLeaf Leaf, TextSpan Changed)
{
    /// <summary>Changes a leaf; null where it has no character that could be another one, as an empty text.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="index">Its index among the leaves of its file.</param>
    public static Perturbation? Of(ValuesLeaf leaf, int index)
    {
        var scalar = leaf.Scalar;
        var span = scalar.Span;
        string text;
        if (scalar.AsBoolean() is { } flag)
        {
            text = flag ? "false" : "true";
        }
        else if ((FindCharacter(leaf, char.IsAsciiDigit) ?? FindCharacter(leaf, char.IsAsciiLetter)) is { } place)
        {
            span = place;
            text = Next(leaf.File.Text[span.Start]).ToString();
        }
        else
        {
            return null;
        }
        var file = new SourceFile(leaf.File.Path, string.Concat(leaf.File.Text.AsSpan(0, span.Start), text, leaf.File.Text.AsSpan(span.End)));
        return ValuesLeaf.FindAll(file).ElementAtOrDefault(index) is { } changed ? new Perturbation(file, changed, span) : null;
    }

    /// <summary>The last character of a kind that stands in the file as it is, and not in an action of a template.</summary>
    private static TextSpan? FindCharacter(ValuesLeaf leaf, Func<char, bool> isOfKind)
    {
        var value = leaf.Scalar.Value;
        var isInAction = false;
        for (var i = value.Length - 1; i >= 0; i--)
        {
            var pair = i > 0 ? value.AsSpan(i - 1, 2) : default;
            isInAction = pair is "}}" || (isInAction && pair is not "{{");
            if (isInAction || !isOfKind(value[i]))
                continue;
            var span = leaf.Scalar.SpanOf(i, 1);
            if (span.Length == 1 && leaf.File.Text[span.Start] == value[i])
                return span;
        }
        return null;
    }

    // A lone y or n would be a truth value.
    private static char Next(char character) => character switch
    {
        '9' => '8',
        'z' or 'Z' => (char)(character - 2),
        'x' or 'X' or 'm' or 'M' => (char)(character + 2),
        _ => (char)(character + 1),
    };
}
