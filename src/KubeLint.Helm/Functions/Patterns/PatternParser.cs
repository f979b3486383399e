using System.Collections.Immutable;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Reads regular expressions in the syntax of RE2 and with the errors of Go's <c>regexp/syntax</c>.</summary>
internal sealed class PatternParser
{
    /// <summary>Groups within one another.</summary>
    private const int MaxDepth = 200;

    private readonly PatternCursor _cursor;
    private readonly ImmutableArray<string>.Builder _groups = ImmutableArray.CreateBuilder<string>();
    private PatternFlags _flags;
    private int _depth;

    private PatternParser(string text)
    {
        _cursor = new PatternCursor(text);
        _groups.Add("");
    }

    private string Text => _cursor.Text;

    private bool IgnoresCase => _flags.HasFlag(PatternFlags.IgnoreCase);

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="groups">Names of the groups, the whole match counted as group 0; empty for groups without name.</param>
    /// <exception cref="PatternException">It is no regular expression.</exception>
    public static PatternNode Parse(string text, out ImmutableArray<string> groups)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (GoBytes.IsLoneByte(text, i))
                throw new PatternException("invalid UTF-8", text[i..]);
        }
        var parser = new PatternParser(text);
        var pattern = parser.ParseChoice();
        if (!parser._cursor.AtEnd)
            throw new PatternException("unexpected )", text);
        groups = parser._groups.ToImmutable();
        return pattern;
    }

    private PatternNode ParseChoice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
            options.Add(ParseSequence());
        while (_cursor.TryTake('|'));
        return options.Count == 1 ? options[0] : new PatternChoice(options.DrainToImmutable());
    }

    private PatternNode ParseSequence()
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        int? lastRepeat = null;
        while (!_cursor.AtEnd && Text[_cursor.Position] is not ('|' or ')'))
        {
            var start = _cursor.Position;
            if (RepetitionReader.TryTake(_cursor, out var min, out var max, out var isCounted))
            {
                Repeat(parts, start, lastRepeat, min, max, isCounted);
                lastRepeat = start;
                continue;
            }
            lastRepeat = null;
            ParseItem(parts);
        }
        return parts.Count == 1 ? parts[0] : new PatternSequence(parts.DrainToImmutable());
    }

    private void ParseItem(ImmutableArray<PatternNode>.Builder parts)
    {
        switch (Text[_cursor.Position])
        {
            case '(':
                if (ParseGroup() is { } group)
                    parts.Add(group);
                break;
            case '[':
                parts.Add(new PatternCharacter(new PatternClassParser(_cursor, IgnoresCase).Parse()));
                break;
            case '.':
                _cursor.Position++;
                parts.Add(new PatternCharacter(_flags.HasFlag(PatternFlags.DotAll) ? RuneClass.Any : RuneClass.AnyInLine));
                break;
            case '^':
                _cursor.Position++;
                parts.Add(new PatternAssertion(_flags.HasFlag(PatternFlags.Multiline) ? AssertionKind.BeginLine : AssertionKind.BeginText));
                break;
            case '$':
                _cursor.Position++;
                parts.Add(new PatternAssertion(_flags.HasFlag(PatternFlags.Multiline) ? AssertionKind.EndLine : AssertionKind.EndText));
                break;
            case '\\':
                ParseEscape(parts);
                break;
            default:
                parts.Add(Literal(_cursor.Take()));
                break;
        }
    }

    private void ParseEscape(ImmutableArray<PatternNode>.Builder parts)
    {
        var kind = _cursor.Position + 1 < Text.Length ? Text[_cursor.Position + 1] : '\0';
        AssertionKind? assertion = kind switch
        {
            'A' => AssertionKind.BeginText,
            'z' => AssertionKind.EndText,
            'b' => AssertionKind.WordBoundary,
            'B' => AssertionKind.NoWordBoundary,
            _ => null,
        };
        if (assertion is { } known)
        {
            _cursor.Position += 2;
            parts.Add(new PatternAssertion(known));
        }
        else if (kind == 'Q')
        {
            _cursor.Position += 2;
            while (!_cursor.AtEnd && !_cursor.LooksAt(@"\E"))
                parts.Add(Literal(_cursor.Take()));
            _cursor.Position = Math.Min(_cursor.Position + 2, Text.Length);
        }
        else
        {
            parts.Add(_cursor.TakeGroup(IgnoresCase) is { } group ? new PatternCharacter(group) : Literal(_cursor.TakeEscape()));
        }
    }

    private PatternCharacter Literal(int rune) => new(PatternCursor.ToClass([(rune, rune)], isNegated: false, IgnoresCase));

    /// <summary>Reads a group; null where only flags are set.</summary>
    private PatternNode? ParseGroup()
    {
        var outer = _flags;
        int? index = null;
        if (!_cursor.LooksAt("(?"))
        {
            _cursor.Position++;
            index = _groups.Count;
            _groups.Add("");
        }
        else if (TryTakeName(out var name))
        {
            index = _groups.Count;
            _groups.Add(name);
        }
        else if (TakeFlags())
        {
            return null;
        }
        if (++_depth > MaxDepth)
            throw new PatternException("expression nests too deeply", Text);
        var content = ParseChoice();
        if (!_cursor.TryTake(')'))
            throw new PatternException("missing closing )", Text);
        _depth--;
        _flags = outer;
        return index is { } number ? new PatternGroup(number, content) : content;
    }

    /// <summary>Takes <c>(?P&lt;name&gt;</c> or <c>(?&lt;name&gt;</c>.</summary>
    private bool TryTakeName(out string name)
    {
        var start = _cursor.Position;
        var nameStart = start + (_cursor.LooksAt("(?P<") ? "(?P<".Length : "(?<".Length);
        name = "";
        if ((!_cursor.LooksAt("(?P<") && !_cursor.LooksAt("(?<")) || nameStart >= Text.Length)
            return false;
        var close = Text.IndexOf('>', nameStart);
        if (close < 0)
            throw new PatternException("invalid named capture", Text[start..]);
        _cursor.Position = close + 1;
        name = Text[nameStart..close];
        if (name.Length == 0 || !name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_'))
            throw new PatternException("invalid named capture", _cursor.Since(start));
        return true;
    }

    /// <summary>Takes <c>(?flags)</c> or <c>(?flags:</c>, and says whether it was the former.</summary>
    private bool TakeFlags()
    {
        var start = _cursor.Position;
        _cursor.Position += 2;
        var flags = _flags;
        var isOff = false;
        var hasFlag = false;
        while (!_cursor.AtEnd)
        {
            var character = _cursor.Take();
            PatternFlags? flag = character switch
            {
                'i' => PatternFlags.IgnoreCase,
                'm' => PatternFlags.Multiline,
                's' => PatternFlags.DotAll,
                'U' => PatternFlags.Ungreedy,
                _ => null,
            };
            if (flag is { } known)
            {
                flags = isOff ? flags & ~known : flags | known;
                hasFlag = true;
            }
            else if (character == '-' && !isOff)
            {
                isOff = true;
                hasFlag = false;
            }
            else if (character is ':' or ')' && (!isOff || hasFlag))
            {
                _flags = flags;
                return character == ')';
            }
            else
            {
                break;
            }
        }
        throw new PatternException("invalid or unsupported Perl syntax", _cursor.Since(start));
    }

    private void Repeat(ImmutableArray<PatternNode>.Builder parts, int start, int? lastRepeat, int min, int? max, bool isCounted)
    {
        var isGreedy = !_flags.HasFlag(PatternFlags.Ungreedy);
        if (_cursor.TryTake('?'))
            isGreedy = !isGreedy;
        if (lastRepeat is { } last)
            throw new PatternException("invalid nested repetition operator", _cursor.Since(last));
        if (parts.Count == 0)
            throw new PatternException("missing argument to repetition operator", _cursor.Since(start));
        var repetition = new PatternRepetition(parts[^1], min, max, isGreedy, isCounted);
        if (isCounted && (min >= 2 || max >= 2) && !IsRepeatable(repetition, RepetitionReader.MaxCount))
            throw new PatternException("invalid repeat count", _cursor.Since(start));
        parts[^1] = repetition;
    }

    /// <summary>Whether counts within one another come to no more than a limit.</summary>
    private static bool IsRepeatable(PatternNode node, int limit)
    {
        if (node is PatternRepetition { IsCounted: true } counted)
        {
            var count = counted.Max ?? counted.Min;
            if (counted.Max == 0)
                return true;
            if (count > limit)
                return false;
            limit /= Math.Max(count, 1);
        }
        return node switch
        {
            PatternRepetition repetition => IsRepeatable(repetition.Content, limit),
            PatternGroup group => IsRepeatable(group.Content, limit),
            PatternSequence sequence => sequence.Parts.All(part => IsRepeatable(part, limit)),
            PatternChoice choice => choice.Options.All(option => IsRepeatable(option, limit)),
            _ => true,
        };
    }
}
