namespace KubeLint.Dev.Docs;

/// <summary>A generated part of a hand-written text: what stands between <c>&lt;!-- kubelint:name --&gt;</c> and its end.</summary>
internal static class MarkedBlock
{
    public static string Begin(string name) => $"<!-- kubelint:{name} -->";

    public static string End(string name) => $"<!-- /kubelint:{name} -->";

    /// <summary>The text with the block's content replaced, or null where the marks are missing or not in order.</summary>
    public static string? Replace(string text, string name, string content)
    {
        var begin = text.IndexOf(Begin(name), StringComparison.Ordinal);
        if (begin < 0)
            return null;
        var contentStart = begin + Begin(name).Length;
        var end = text.IndexOf(End(name), contentStart, StringComparison.Ordinal);
        return end < 0 ? null : $"{text[..contentStart]}\n{content}{text[end..]}";
    }
}
