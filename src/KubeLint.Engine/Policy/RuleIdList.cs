using System.Collections.Immutable;

namespace KubeLint.Engine.Policy;

/// <summary>A list of ids as build properties hold it.</summary>
internal sealed class RuleIdList
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> _ids;

    /// <summary>Splits each entry at <c>;</c>, <c>,</c> and blanks.</summary>
    public RuleIdList(ImmutableArray<string> entries)
    {
        Entries = [.. entries.SelectMany(entry => entry.Split(s_separators, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
        _ids = new HashSet<string>(Entries, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The ids as written, without repetition; those of other tools among them.</summary>
    public ImmutableArray<string> Entries { get; }

    public bool Contains(string id) => _ids.Contains(id);
}
