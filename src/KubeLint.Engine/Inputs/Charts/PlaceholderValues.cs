using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>What an ApplicationSet's generator gives to the placeholders of its template: <c>{{cluster}}</c>, or <c>{{ .cluster }}</c> for Go's.</summary>
/// <param name="Values">Paths and their values.</param>
internal sealed partial record PlaceholderValues(ImmutableArray<(string Path, string Value)> Values)
{
    /// <summary>The text with its placeholders filled in; null where one is left.</summary>
    public string? Fill(string text)
    {
        var isFilled = true;
        var filled = Placeholder().Replace(text, match =>
        {
            var path = match.Groups["path"].Value;
            foreach (var (name, value) in Values)
            {
                if (name == path)
                    return value;
            }
            isFilled = false;
            return match.Value;
        });
        return isFilled && !filled.Contains("{{", StringComparison.Ordinal) ? filled : null;
    }

    [GeneratedRegex(@"\{\{-?\s*\.?(?<path>[\w.\-/\[\]]+)\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
