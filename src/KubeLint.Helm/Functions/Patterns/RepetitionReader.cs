using System.Globalization;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Reads the operators that say how often something is repeated.</summary>
internal static class RepetitionReader
{
    /// <summary>What a count may be, and what counts within one another may come to.</summary>
    public const int MaxCount = 1000;

    /// <summary>Takes <c>*</c>, <c>+</c>, <c>?</c> or counts in braces.</summary>
    /// <param name="cursor">The place in the pattern, which is not its end.</param>
    /// <param name="min">How often at least.</param>
    /// <param name="max">How often at most; null for any number.</param>
    /// <param name="isCounted">Whether it is written with braces.</param>
    /// <exception cref="PatternException">A count is too large, or the counts are in the wrong order.</exception>
    public static bool TryTake(PatternCursor cursor, out int min, out int? max, out bool isCounted)
    {
        isCounted = false;
        (min, max) = (0, null);
        switch (cursor.Text[cursor.Position])
        {
            case '*':
                break;
            case '+':
                min = 1;
                break;
            case '?':
                max = 1;
                break;
            case '{':
                isCounted = true;
                return TryTakeCounts(cursor, out min, out max);
            default:
                return false;
        }
        cursor.Position++;
        return true;
    }

    /// <summary>Takes <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>; anything else is literal.</summary>
    private static bool TryTakeCounts(PatternCursor cursor, out int min, out int? max)
    {
        var start = cursor.Position++;
        max = null;
        var isTaken = TryTakeCount(cursor, out min);
        if (isTaken && !cursor.TryTake(','))
        {
            max = min;
        }
        else if (isTaken && !cursor.LooksAt('}'))
        {
            isTaken = TryTakeCount(cursor, out var last);
            max = last;
        }
        if (!isTaken || !cursor.TryTake('}'))
        {
            cursor.Position = start;
            return false;
        }
        if (min > MaxCount || max > MaxCount || min > max)
            throw new PatternException("invalid repeat count", cursor.Since(start));
        return true;
    }

    private static bool TryTakeCount(PatternCursor cursor, out int count)
    {
        var start = cursor.Position;
        while (!cursor.AtEnd && char.IsAsciiDigit(cursor.Text[cursor.Position]))
            cursor.Position++;
        var digits = cursor.Since(start);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            count = int.MaxValue;
        return digits.Length > 0 && (digits.Length == 1 || digits[0] != '0');
    }
}
