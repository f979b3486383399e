using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A replacement in which <c>$1</c>, <c>$name</c> and <c>${name}</c> stand for groups; a name is as long as it can be.</summary>
/// <param name="groups">Names of the groups.</param>
/// <param name="template">The replacement.</param>
internal sealed class ReplacementTemplate(ImmutableArray<string> groups, TextValue template)
{
    private const int MaxGroup = 100_000_000;

    /// <summary>Appends the replacement of a match.</summary>
    /// <param name="source">The text that was searched.</param>
    /// <param name="bounds">Bounds of the groups.</param>
    /// <param name="output">Takes the replacement.</param>
    public void Expand(TextValue source, int[] bounds, TextBuilder output)
    {
        var text = template.Text;
        var position = 0;
        while (text.IndexOf('$', position) is var dollar and >= 0)
        {
            output.Append(template, position, dollar - position);
            if (dollar + 1 < text.Length && text[dollar + 1] == '$')
            {
                output.Append(template, dollar, 1);
                position = dollar + 2;
            }
            else if (TryReadName(text, dollar + 1, out var name, out var end))
            {
                position = end;
                if (FindGroup(name, bounds) is { } group)
                    output.Append(source, bounds[2 * group], bounds[(2 * group) + 1] - bounds[2 * group]);
            }
            else
            {
                output.Append(template, dollar, 1);
                position = dollar + 1;
            }
        }
        output.Append(template, position, text.Length - position);
    }

    private static bool TryReadName(string text, int start, out string name, out int end)
    {
        var hasBrace = start < text.Length && text[start] == '{';
        var nameStart = hasBrace ? start + 1 : start;
        end = nameStart;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune) && (rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber))
            end += rune.Utf16SequenceLength;
        name = text[nameStart..end];
        if (name.Length == 0 || (hasBrace && (end >= text.Length || text[end] != '}')))
            return false;
        if (hasBrace)
            end++;
        return true;
    }

    /// <summary>The group of a name or number, if it took part in the match.</summary>
    private int? FindGroup(string name, int[] bounds)
    {
        var isNumber = name.All(char.IsAsciiDigit) && (name[0] != '0' || name.Length == 1);
        if (isNumber && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MaxGroup)
            return number < groups.Length && bounds[2 * number] >= 0 ? number : null;
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i] == name && bounds[2 * i] >= 0)
                return i;
        }
        return null;
    }
}
