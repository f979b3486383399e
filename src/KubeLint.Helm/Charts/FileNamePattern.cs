using System.Text;

namespace KubeLint.Helm.Charts;

/// <summary>
/// Patterns as Go's <c>filepath.Match</c> reads them on Unix: <c>*</c> and <c>?</c> stop at a slash, <c>[a-z]</c>,
/// <c>[^a]</c>, <c>\</c> before a character that stands for itself.
/// </summary>
internal static class FileNamePattern
{
    /// <summary>Whether a whole name fits; null where the part of the pattern that was read is no pattern.</summary>
    public static bool? IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        while (pattern.Length > 0)
        {
            var hasStar = TakeChunk(ref pattern, out var chunk);
            if (hasStar && chunk.IsEmpty)
                return !name.Contains('/');
            switch (MatchStarred(hasStar, chunk, name, isLast: pattern.IsEmpty))
            {
                case { } rest:
                    name = name[rest..];
                    continue;
                case null when !IsValid(chunk):
                    return null;
            }
            // What follows must still be a pattern.
            while (pattern.Length > 0)
            {
                TakeChunk(ref pattern, out chunk);
                if (!IsValid(chunk))
                    return null;
            }
            return false;
        }
        return name.IsEmpty;
    }

    /// <summary>Number of characters of the name that a chunk takes, with a star before it or not; null where it does not fit.</summary>
    private static int? MatchStarred(bool hasStar, ReadOnlySpan<char> chunk, ReadOnlySpan<char> name, bool isLast)
    {
        for (var skipped = 0; ; skipped++)
        {
            if (MatchChunk(chunk, name[skipped..], out _) is { } length && (!isLast || skipped + length == name.Length))
                return skipped + length;
            if (!hasStar || skipped >= name.Length || name[skipped] == '/')
                return null;
        }
    }

    /// <summary>Splits off leading stars and all up to the next one.</summary>
    private static bool TakeChunk(ref ReadOnlySpan<char> pattern, out ReadOnlySpan<char> chunk)
    {
        var hasStar = pattern is ['*', ..];
        pattern = pattern.TrimStart('*');
        var isInClass = false;
        var end = 0;
        for (; end < pattern.Length; end++)
        {
            if (pattern[end] == '\\')
                end = Math.Min(end + 1, pattern.Length - 1);
            else if (pattern[end] == '[')
                isInClass = true;
            else if (pattern[end] == ']')
                isInClass = false;
            else if (pattern[end] == '*' && !isInClass)
                break;
        }
        chunk = pattern[..end];
        pattern = pattern[end..];
        return hasStar;
    }

    private static bool IsValid(ReadOnlySpan<char> chunk)
    {
        MatchChunk(chunk, "", out var isValid);
        return isValid;
    }

    /// <summary>Number of characters that a chunk takes from the start of a name, or null; a chunk has no star.</summary>
    private static int? MatchChunk(ReadOnlySpan<char> chunk, ReadOnlySpan<char> name, out bool isValid)
    {
        var rest = name;
        var fits = true;
        isValid = true;
        while (chunk.Length > 0)
        {
            fits = fits && rest.Length > 0;
            switch (chunk[0])
            {
                case '[':
                    var rune = default(Rune);
                    if (fits)
                        rest = rest[Decode(rest, out rune)..];
                    chunk = chunk[1..];
                    if (MatchClass(ref chunk, rune) is not { } isInClass)
                    {
                        isValid = false;
                        return null;
                    }
                    fits = fits && isInClass;
                    continue;
                case '?':
                    fits = fits && rest[0] != '/';
                    if (fits)
                        rest = rest[Decode(rest, out _)..];
                    break;
                case '\\' when chunk.Length == 1:
                    isValid = false;
                    return null;
                default:
                    if (chunk[0] == '\\')
                        chunk = chunk[1..];
                    fits = fits && rest[0] == chunk[0];
                    if (fits)
                        rest = rest[1..];
                    break;
            }
            chunk = chunk[1..];
        }
        return fits ? name.Length - rest.Length : null;
    }

    /// <summary>Reads a class up to its bracket; null where it is none.</summary>
    private static bool? MatchClass(ref ReadOnlySpan<char> chunk, Rune rune)
    {
        var isNegated = chunk is ['^', ..];
        if (isNegated)
            chunk = chunk[1..];
        var isMember = false;
        for (var count = 0; chunk is not [']', ..] || count == 0; count++)
        {
            if (TakeClassCharacter(ref chunk) is not { } low)
                return null;
            var high = low;
            if (chunk[0] == '-')
            {
                chunk = chunk[1..];
                if (TakeClassCharacter(ref chunk) is not { } end)
                    return null;
                high = end;
            }
            isMember |= low <= rune && rune <= high;
        }
        chunk = chunk[1..];
        return isMember != isNegated;
    }

    /// <summary>Reads one character of a class; null where there is none or where nothing follows it.</summary>
    private static Rune? TakeClassCharacter(ref ReadOnlySpan<char> chunk)
    {
        if (chunk is [] or ['-' or ']', ..] or ['\\'])
            return null;
        if (chunk[0] == '\\')
            chunk = chunk[1..];
        chunk = chunk[Decode(chunk, out var rune)..];
        return chunk.IsEmpty ? null : rune;
    }

    private static int Decode(ReadOnlySpan<char> text, out Rune rune)
    {
        Rune.DecodeFromUtf16(text, out rune, out var length);
        return length;
    }
}
