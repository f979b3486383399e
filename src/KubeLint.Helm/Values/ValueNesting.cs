using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>How deep values may lie within one another: <c>set</c> can put a map into itself, and then there is no end.</summary>
internal static class ValueNesting
{
    public const int MaxDepth = 1000;

    /// <exception cref="RenderLimitException">The value lies too deep.</exception>
    public static void Check(int depth)
    {
        if (depth > MaxDepth)
            throw new RenderLimitException(FormattableString.Invariant($"values lie more than {MaxDepth} levels within one another, or within themselves"));
    }
}
