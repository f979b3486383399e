using System.Collections.Immutable;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A regular expression with the methods of Go's <c>regexp.Regexp</c>; parts of the text keep their origins.</summary>
internal sealed class GoPattern
{
    /// <summary>Patterns that are kept.</summary>
    private const int CacheSize = 256;

    private static readonly object s_lock = new();
    private static readonly Dictionary<string, GoPattern> s_cache = new(StringComparer.Ordinal);

    private readonly PatternProgram _program;

    private readonly bool _isEmpty;

    private GoPattern(string pattern)
    {
        _program = PatternCompiler.Compile(pattern);
        _isEmpty = pattern.Length == 0;
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="PatternException">It is no regular expression.</exception>
    public static GoPattern Compile(RenderContext context, string pattern)
    {
        if (pattern.Length > context.Limits.MaxPatternLength)
            throw new RenderLimitException(FormattableString.Invariant($"a regular expression of {pattern.Length} characters exceeds the limit of {context.Limits.MaxPatternLength}"));
        lock (s_lock)
        {
            if (s_cache.TryGetValue(pattern, out var cached))
                return cached;
        }
        var compiled = new GoPattern(pattern);
        context.Charge(compiled._program.Instructions.Length);
        lock (s_lock)
        {
            if (s_cache.Count >= CacheSize)
                s_cache.Clear();
            s_cache[pattern] = compiled;
        }
        return compiled;
    }

    public bool IsMatch(RenderContext context, string text) => new PatternMatcher(_program, text, context, tracksGroups: false).Find(0) is not null;

    /// <summary>The first match; empty where there is none.</summary>
    public TextValue Find(RenderContext context, TextValue value) =>
        new PatternMatcher(_program, value.Text, context, tracksGroups: false).Find(0) is { } match ? value.Slice(match[0], match[1] - match[0]) : TextValue.Empty;

    /// <summary>All matches, or the first ones.</summary>
    public ImmutableArray<(int Start, int End)> FindAll(RenderContext context, string text, long limit)
    {
        var matches = ImmutableArray.CreateBuilder<(int Start, int End)>();
        var matcher = new PatternMatcher(_program, text, context, tracksGroups: false);
        var previousEnd = -1;
        var position = 0;
        while (position <= text.Length && (limit < 0 || matches.Count < limit) && matcher.Find(position) is { } match)
        {
            // Nothing directly behind a match is none.
            var isAccepted = match[1] != position || match[0] != previousEnd;
            position = match[1] == position ? Advance(text, position) : match[1];
            previousEnd = match[1];
            if (!isAccepted)
                continue;
            if (matches.Count >= context.Limits.MaxListLength)
                context.CheckListLength(matches.Count + 1L);
            matches.Add((match[0], match[1]));
        }
        return matches.DrainToImmutable();
    }

    /// <summary>The parts between matches.</summary>
    public ImmutableArray<TextValue> Split(RenderContext context, TextValue value, long limit)
    {
        if (limit == 0)
            return [];
        if (value.Text.Length == 0 && !_isEmpty)
            return [TextValue.Empty];
        var parts = ImmutableArray.CreateBuilder<TextValue>();
        var (start, end) = (0, 0);
        foreach (var match in FindAll(context, value.Text, limit))
        {
            if (limit > 0 && parts.Count == limit - 1)
                break;
            end = match.Start;
            if (match.End != 0)
                parts.Add(value.Slice(start, end - start));
            start = match.End;
        }
        if (end != value.Text.Length)
            parts.Add(value.Slice(start, value.Text.Length - start));
        return parts.DrainToImmutable();
    }

    /// <summary>Replaces all matches.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="value">The text.</param>
    /// <param name="replacement">What stands in their place.</param>
    /// <param name="expands">Whether <c>$1</c> and <c>${name}</c> in it stand for groups.</param>
    public TextValue Replace(RenderContext context, TextValue value, TextValue replacement, bool expands)
    {
        var text = value.Text;
        var replaced = new TextBuilder();
        var hasGroups = expands && replacement.Text.Contains('$', StringComparison.Ordinal);
        var template = new ReplacementTemplate(_program.Groups, replacement);
        var matcher = new PatternMatcher(_program, text, context, hasGroups);
        var (position, lastEnd) = (0, 0);
        while (position <= text.Length && matcher.Find(position) is { } match)
        {
            replaced.Append(value, lastEnd, match[0] - lastEnd);
            if (match[1] > lastEnd || match[0] == 0)
            {
                if (hasGroups)
                    template.Expand(value, match, replaced);
                else
                    replaced.Append(replacement);
                if (replaced.Length > context.Limits.MaxTextLength)
                    context.CheckTextLength(replaced.Length);
            }
            lastEnd = match[1];
            position = Math.Max(match[1], Advance(text, position));
        }
        replaced.Append(value, lastEnd, text.Length - lastEnd);
        context.CheckTextLength(replaced.Length);
        return replaced.ToText();
    }

    private static int Advance(string text, int position) => position < text.Length ? position + GoBytes.CharCountAt(text, position) : position + 1;
}
