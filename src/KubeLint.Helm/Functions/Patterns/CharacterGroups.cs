using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>The named sets of characters: Perl's, POSIX's, Unicode's categories and the scripts in common use.</summary>
internal static class CharacterGroups
{
    private static readonly FrozenDictionary<string, (int First, int Last)[]> s_posix = new Dictionary<string, (int First, int Last)[]>
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["ascii"] = [(0, 0x7F)],
        ["blank"] = [('\t', '\t'), (' ', ' ')],
        ["cntrl"] = [(0, 0x1F), (0x7F, 0x7F)],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [('\t', '\r'), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["word"] = [('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    }.ToFrozenDictionary();

    private static readonly (int First, int Last)[] s_perlSpace = [('\t', '\n'), ('\f', '\r'), (' ', ' ')];

    private static readonly FrozenDictionary<string, (int First, int Last)[]> s_scripts = new Dictionary<string, (int First, int Last)[]>
    {
        ["Latin"] =
        [
            ('A', 'Z'), ('a', 'z'), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2B8), (0x2E0, 0x2E4), (0x1D00, 0x1D25), (0x1D2C, 0x1D5C),
            (0x1D62, 0x1D65), (0x1D6B, 0x1D77), (0x1D79, 0x1DBE), (0x1E00, 0x1EFF), (0x2071, 0x2071), (0x207F, 0x207F), (0x2090, 0x209C), (0x212A, 0x212B),
            (0x2132, 0x2132), (0x214E, 0x214E), (0x2160, 0x2188), (0x2C60, 0x2C7F), (0xA722, 0xA787), (0xA78B, 0xA7FF), (0xAB30, 0xAB5A), (0xAB5C, 0xAB64),
            (0xFB00, 0xFB06), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A),
        ],
        ["Greek"] =
        [
            (0x370, 0x373), (0x375, 0x377), (0x37A, 0x37D), (0x37F, 0x37F), (0x384, 0x384), (0x386, 0x386), (0x388, 0x3E1), (0x3F0, 0x3FF), (0x1D26, 0x1D2A),
            (0x1D5D, 0x1D61), (0x1D66, 0x1D6A), (0x1DBF, 0x1DBF), (0x1F00, 0x1FFE), (0x2126, 0x2126), (0xAB65, 0xAB65), (0x10140, 0x1018E), (0x101A0, 0x101A0), (0x1D200, 0x1D245),
        ],
        ["Cyrillic"] = [(0x400, 0x484), (0x487, 0x52F), (0x1C80, 0x1C8A), (0x1D2B, 0x1D2B), (0x1D78, 0x1D78), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xFE2E, 0xFE2F)],
        ["Hebrew"] = [(0x591, 0x5C7), (0x5D0, 0x5EA), (0x5EF, 0x5F4), (0xFB1D, 0xFB4F)],
        ["Thai"] = [(0xE01, 0xE3A), (0xE40, 0xE5B)],
        ["Hiragana"] = [(0x3041, 0x3096), (0x309D, 0x309F), (0x1B001, 0x1B11F), (0x1F200, 0x1F200)],
        ["Katakana"] = [(0x30A1, 0x30FA), (0x30FD, 0x30FF), (0x31F0, 0x31FF), (0x32D0, 0x32FE), (0x3300, 0x3357), (0xFF66, 0xFF6F), (0xFF71, 0xFF9D)],
        ["Han"] =
        [
            (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029), (0x3038, 0x303B), (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x20000, 0x323AF),
        ],
    }.ToFrozenDictionary();

    private static readonly ConcurrentDictionary<string, (int First, int Last)[]> s_categories = new(StringComparer.Ordinal);

    /// <summary>The group of <c>[:name:]</c>, or null.</summary>
    public static (int First, int Last)[]? FindPosix(string name) => s_posix.GetValueOrDefault(name);

    /// <summary>The group of <c>\d</c>, <c>\s</c> or <c>\w</c>, which are of ASCII, or null.</summary>
    public static (int First, int Last)[]? FindPerl(char letter) => letter switch
    {
        'd' => s_posix["digit"],
        's' => s_perlSpace,
        'w' => s_posix["word"],
        _ => null,
    };

    /// <summary>The group of <c>\p{name}</c>, or null.</summary>
    public static (int First, int Last)[]? FindUnicode(string name)
    {
        if (name == "Any")
            return [(0, RuneClass.MaxRune)];
        if (s_scripts.TryGetValue(name, out var script))
            return script;
        return s_categoryNames.Any(category => category.StartsWith(name, StringComparison.Ordinal)) && name.Length > 0
            ? s_categories.GetOrAdd(name, static name => CollectCategory(name))
            : null;
    }

    /// <summary>The codes of <see cref="UnicodeCategory"/> in its order; unassigned characters are in no category of Go's.</summary>
    private static readonly string[] s_categoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So",
    ];

    private static (int First, int Last)[] CollectCategory(string name)
    {
        var ranges = new List<(int First, int Last)>();
        for (var value = 0; value <= RuneClass.MaxRune; value++)
        {
            var category = (int)CharUnicodeInfo.GetUnicodeCategory(value);
            if (category >= s_categoryNames.Length || !s_categoryNames[category].StartsWith(name, StringComparison.Ordinal))
                continue;
            if (ranges.Count > 0 && ranges[^1].Last == value - 1)
                ranges[^1] = (ranges[^1].First, value);
            else
                ranges.Add((value, value));
        }
        return [.. ranges];
    }
}
