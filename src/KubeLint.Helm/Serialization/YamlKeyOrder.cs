using System.Globalization;
using System.Text;

namespace KubeLint.Helm.Serialization;

/// <summary>
/// Orders keys as yaml.v2 does: other characters before letters, runs of digits by their number. That is no total order
/// (<c>10</c>, <c>1a</c> and <c>9</c> make a circle), so it cannot be given to the sorting methods of .NET.
/// </summary>
internal static class YamlKeyOrder
{
    /// <summary>Sorts keys; those that stand in byte order keep it where this order has none.</summary>
    /// <param name="items">What to sort.</param>
    /// <param name="keyOf">Tells the key of an item.</param>
    /// <param name="lettersByDigits">Whether letters behind a digit stand before other characters, as in yaml.v3.</param>
    public static void Sort<T>(T[] items, Func<T, string> keyOf, bool lettersByDigits = false)
    {
        if (items.Length > 1)
            Sort(items, new T[items.Length], 0, items.Length, (first, second) => IsLess(keyOf(first), keyOf(second), lettersByDigits));
    }

    public static bool IsLess(string first, string second, bool lettersByDigits = false)
    {
        var (i, j) = (0, 0);
        while (i < first.Length && j < second.Length)
        {
            var a = RuneAt(first, i);
            var b = RuneAt(second, j);
            if (a != b)
                return IsLessFrom(first, i, a, second, j, b, lettersByDigits && i > 0 && IsDigit(first[i - 1]));
            i += a.Utf16SequenceLength;
            j += b.Utf16SequenceLength;
        }
        return first.Length - i < second.Length - j;
    }

    private static bool IsLessFrom(string first, int i, Rune a, string second, int j, Rune b, bool lettersFirst)
    {
        var (isLetterA, isLetterB) = (Rune.IsLetter(a), Rune.IsLetter(b));
        if (isLetterA || isLetterB)
            return isLetterA && isLetterB ? a.Value < b.Value : lettersFirst ? isLetterA : isLetterB;
        var start = (a.Value == '0' || b.Value == '0') && HasNumberBefore(first, i) ? 1 : 0;
        var (numberA, lengthA) = ReadNumber(first, i, start);
        var (numberB, lengthB) = ReadNumber(second, j, start);
        if (numberA != numberB)
            return numberA < numberB;
        return lengthA != lengthB ? lengthA < lengthB : a.Value < b.Value;
    }

    /// <summary>Whether the digits before an offset have another one than zero, so that a zero there counts.</summary>
    private static bool HasNumberBefore(string text, int index)
    {
        for (var i = index - 1; i >= 0 && IsDigit(text[i]); i--)
        {
            if (text[i] != '0')
                return true;
        }
        return false;
    }

    /// <summary>The number at an offset; it wraps around as Go's does.</summary>
    private static (long Number, int Length) ReadNumber(string text, int index, long start)
    {
        var number = start;
        var i = index;
        for (; i < text.Length && IsDigit(text[i]); i++)
            number = unchecked((number * 10) + text[i] - '0');
        return (number, i - index);
    }

    private static bool IsDigit(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber;

    private static Rune RuneAt(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    private static void Sort<T>(T[] items, T[] buffer, int start, int end, Func<T, T, bool> isLess)
    {
        if (end - start < 2)
            return;
        var middle = (start + end) / 2;
        Sort(items, buffer, start, middle, isLess);
        Sort(items, buffer, middle, end, isLess);
        if (!isLess(items[middle], items[middle - 1]))
            return;
        Array.Copy(items, start, buffer, start, end - start);
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
            items[i] = right < end && (left == middle || isLess(buffer[right], buffer[left])) ? buffer[right++] : buffer[left++];
    }
}
