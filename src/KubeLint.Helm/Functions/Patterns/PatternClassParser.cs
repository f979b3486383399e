namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Reads <c>[…]</c>.</summary>
internal sealed class PatternClassParser(PatternCursor cursor, bool ignoresCase)
{
    private readonly List<(int First, int Last)> _ranges = [];
    private int _start;

    private string Text => cursor.Text;

    /// <summary>Reads the class at the cursor.</summary>
    /// <exception cref="PatternException">It is none.</exception>
    public RuneClass Parse()
    {
        _start = cursor.Position++;
        var isNegated = cursor.TryTake('^');
        // A bracket that comes first is a member.
        for (var isFirst = true; isFirst || !cursor.LooksAt(']'); isFirst = false)
        {
            if (TakePosixGroup() is { } posix)
                _ranges.AddRange(posix.Ranges);
            else if (cursor.TakeGroup(ignoresCase) is { } group)
                _ranges.AddRange(group.Ranges);
            else
                TakeRange();
        }
        cursor.Position++;
        var members = new RuneClass(_ranges);
        return isNegated ? members.Negate() : members;
    }

    private RuneClass? TakePosixGroup()
    {
        if (!cursor.LooksAt("[:") || Text.IndexOf(":]", cursor.Position + 2, StringComparison.Ordinal) is var close && close < 0)
            return null;
        var start = cursor.Position;
        cursor.Position = close + 2;
        var name = Text[(start + 2)..close];
        var isNegated = name.StartsWith('^');
        var group = CharacterGroups.FindPosix(isNegated ? name[1..] : name) ?? throw new PatternException("invalid character class range", cursor.Since(start));
        return PatternCursor.ToClass(group, isNegated, ignoresCase);
    }

    private void TakeRange()
    {
        var start = cursor.Position;
        var first = TakeCharacter();
        var last = first;
        if (cursor.LooksAt('-') && cursor.Position + 1 < Text.Length && Text[cursor.Position + 1] != ']')
        {
            cursor.Position++;
            last = TakeCharacter();
            if (last < first)
                throw new PatternException("invalid character class range", cursor.Since(start));
        }
        if (ignoresCase)
            _ranges.AddRange(CaseFolding.Fold([(first, last)]).Ranges);
        else
            _ranges.Add((first, last));
    }

    private int TakeCharacter()
    {
        if (cursor.AtEnd)
            throw new PatternException("missing closing ]", Text[_start..]);
        return cursor.LooksAt('\\') ? cursor.TakeEscape() : cursor.Take();
    }
}
