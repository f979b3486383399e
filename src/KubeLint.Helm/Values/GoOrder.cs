namespace KubeLint.Helm.Values;

/// <summary>Orders texts by the bytes of their UTF-8 form, as Go does; UTF-16 order differs beyond U+FFFF.</summary>
internal sealed class GoOrder : IComparer<string>
{
    private GoOrder()
    {
    }

    public static GoOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var length = Math.Min(x!.Length, y!.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] == y[i])
                continue;
            // Code points above the basic plane are greater than all in it.
            var isHigh = char.IsSurrogate(x[i]);
            return isHigh == char.IsSurrogate(y[i]) ? x[i].CompareTo(y[i]) : isHigh ? 1 : -1;
        }
        return x.Length.CompareTo(y.Length);
    }
}
