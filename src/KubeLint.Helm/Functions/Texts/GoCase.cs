using System.Text;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Go's mappings of single characters to other cases; .NET's leave some out that depend on language.</summary>
internal static class GoCase
{
    public static Rune ToUpper(Rune rune) => rune.Value switch
    {
        'ı' => new Rune('I'),
        'ſ' => new Rune('S'),
        _ => Rune.ToUpperInvariant(rune),
    };

    public static Rune ToLower(Rune rune) => rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);

    /// <summary>Title case, which differs from upper case for digraphs and for Georgian.</summary>
    public static Rune ToTitle(Rune rune) => rune.Value switch
    {
        >= 'Ǆ' and <= 'ǆ' => new Rune('ǅ'),
        >= 'Ǉ' and <= 'ǉ' => new Rune('ǈ'),
        >= 'Ǌ' and <= 'ǌ' => new Rune('ǋ'),
        >= 'Ǳ' and <= 'ǳ' => new Rune('ǲ'),
        >= '\u10D0' and <= '\u10FF' => rune,
        _ => ToUpper(rune),
    };
}
