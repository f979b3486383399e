using KubeLint.Yaml.Text;
using static KubeLint.Helm.Templates.TemplateTokenKind;

namespace KubeLint.Helm.Templates;

/// <summary>Divides a template into tokens; the last one is either the end of the text or an error.</summary>
internal sealed class TemplateLexer
{
    private const string LeftDelimiterText = "{{";
    private const string RightDelimiterText = "}}";
    private const int TrimMarkerLength = 2;

    private readonly string _text;
    private readonly TextCursor _cursor;
    private readonly List<TemplateToken> _tokens = [];
    private int _start;
    private int _parentheses;
    private int _line = 1;
    private int _lineCountedTo;

    private TemplateLexer(string text)
    {
        _text = text;
        _cursor = new TextCursor(text);
    }

    /// <summary>All tokens of a text.</summary>
    public static List<TemplateToken> Lex(string text)
    {
        var lexer = new TemplateLexer(text);
        while (lexer.LexTextAndDelimiter() && lexer.LexAction())
        {
        }
        return lexer._tokens;
    }

    /// <summary>Reads up to and including the next left delimiter; comments on the way are read whole.</summary>
    private bool LexTextAndDelimiter()
    {
        while (true)
        {
            var delimiter = _text.IndexOf(LeftDelimiterText, _start, StringComparison.Ordinal);
            if (delimiter < 0)
            {
                EmitText(_text.Length);
                _start = _cursor.Position = _text.Length;
                Emit(EndOfText);
                return false;
            }
            var hasMarker = HasLeftTrimMarker(delimiter + LeftDelimiterText.Length);
            EmitText(hasMarker ? EndWithoutTrailingSpace(delimiter) : delimiter);
            _start = delimiter;
            _cursor.Position = delimiter + LeftDelimiterText.Length + (hasMarker ? TrimMarkerLength : 0);
            if (!_cursor.IsAt("/*"))
            {
                Emit(LeftDelimiter);
                _parentheses = 0;
                return true;
            }
            if (!LexComment())
                return false;
        }
    }

    private void EmitText(int end)
    {
        _cursor.Position = end;
        if (end > _start)
            Emit(TemplateTokenKind.Text);
    }

    private bool LexComment()
    {
        var content = _cursor.Position;
        var close = _text.IndexOf("*/", content + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            _start = content;
            return Fail("unclosed comment", _text.Length);
        }
        _cursor.Position = close + 2;
        if (RightDelimiterLength() is not { } length)
        {
            _start = content;
            return Fail("comment ends before closing delimiter", _cursor.Position);
        }
        _cursor.Position += length;
        Emit(Comment);
        SkipTrimmedText(length);
        return true;
    }

    /// <summary>Reads up to and including the right delimiter.</summary>
    private bool LexAction()
    {
        while (true)
        {
            if (RightDelimiterLength() is { } length)
            {
                if (_parentheses > 0)
                    return Fail("unclosed left paren", _cursor.Position + length);
                EmitRightDelimiter(length);
                SkipTrimmedText(length);
                return true;
            }
            if (!LexToken())
                return false;
        }
    }

    // The line of a delimiter is that of its braces, also where a line end is part of the trim marker.
    private void EmitRightDelimiter(int length)
    {
        var braces = _cursor.Position + length - RightDelimiterText.Length;
        _cursor.Position += length;
        _tokens.Add(new TemplateToken(RightDelimiter, TextSpan.FromBounds(_start, _cursor.Position), LineOf(braces), RightDelimiterText));
        _start = _cursor.Position;
    }

    private bool LexToken()
    {
        if (_cursor.Position == _text.Length)
            return Fail("unclosed action", _cursor.Position);
        var current = _text[_cursor.Position];
        switch (current)
        {
            case ' ' or '\t' or '\r' or '\n':
                return LexSpace();
            case '=':
                return EmitCharacters(Assign, 1);
            case ':':
                return _cursor.Peek(1) == '=' ? EmitCharacters(Declare, 2) : Fail("expected :=", _cursor.Position + 1);
            case '|':
                return EmitCharacters(Pipe, 1);
            case '"':
                return LexQuoted('"', TemplateTokenKind.String, "unterminated quoted string");
            case '\'':
                return LexQuoted('\'', CharacterConstant, "unterminated character constant");
            case '`':
                return LexRawString();
            case '$':
                return LexName(Variable);
            case '.' when _cursor.Position + 1 < _text.Length && !char.IsAsciiDigit(_cursor.Peek(1)):
                return LexName(Field);
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                return LexNumber();
            case '(':
                _parentheses++;
                return EmitCharacters(LeftParenthesis, 1);
            case ')':
                _parentheses--;
                return _parentheses < 0 ? Fail("unexpected right paren", _cursor.Position + 1) : EmitCharacters(RightParenthesis, 1);
        }
        if (_cursor.IsAtAlphanumeric)
            return LexIdentifier();
        if (current is > ' ' and < '\x7f')
            return EmitCharacters(Character, 1);
        var rune = _cursor.PeekRune(out var width);
        return Fail("unrecognized character in action: " + GoFormat.Describe(rune), _cursor.Position + width);
    }

    private bool LexSpace()
    {
        while (_cursor.Position < _text.Length && TextCursor.IsSpace(_text[_cursor.Position]) && RightDelimiterLength() is null)
            _cursor.Position++;
        return Emit(Space);
    }

    private bool LexQuoted(char quote, TemplateTokenKind kind, string error)
    {
        for (var i = _cursor.Position + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == quote)
                return EmitCharacters(kind, i + 1 - _cursor.Position);
            if (_text[i] != '\\')
                continue;
            i++;
            if (i < _text.Length && _text[i] == '\n')
                break;
        }
        var lineEnd = _text.IndexOf('\n', _cursor.Position);
        return Fail(error, lineEnd < 0 ? _text.Length : lineEnd);
    }

    private bool LexRawString()
    {
        var close = _text.IndexOf('`', _cursor.Position + 1);
        return close < 0 ? Fail("unterminated raw quoted string", _text.Length) : EmitCharacters(RawString, close + 1 - _cursor.Position);
    }

    /// <summary>Reads a field or variable, or the dot or dollar sign alone.</summary>
    private bool LexName(TemplateTokenKind kind)
    {
        _cursor.Position++;
        if (IsAtTerminator())
            return Emit(kind == Field ? Dot : kind);
        _cursor.SkipAlphanumerics();
        return IsAtTerminator() ? Emit(kind) : FailAtBadCharacter();
    }

    private bool LexIdentifier()
    {
        _cursor.SkipAlphanumerics();
        if (!IsAtTerminator())
            return FailAtBadCharacter();
        return Emit(TemplateKeywords.KindOf(_text[_start.._cursor.Position]));
    }

    private bool LexNumber()
    {
        var kind = Number;
        var isNumber = _cursor.SkipNumber();
        if (isNumber && _cursor.Peek(0) is '+' or '-')
        {
            kind = Complex;
            isNumber = _cursor.SkipNumber() && _text[_cursor.Position - 1] == 'i';
        }
        return isNumber ? Emit(kind) : Fail("bad number syntax: " + GoFormat.Quote(_text[_start.._cursor.Position]), _cursor.Position);
    }

    private bool FailAtBadCharacter()
    {
        var rune = _cursor.PeekRune(out var width);
        return Fail("bad character " + GoFormat.Describe(rune), _cursor.Position + width);
    }

    /// <summary>Whether a name may end here.</summary>
    private bool IsAtTerminator() => _cursor.Position == _text.Length
        || _text[_cursor.Position] is ' ' or '\t' or '\r' or '\n' or '.' or ',' or '|' or ':' or ')' or '('
        || _cursor.IsAt(RightDelimiterText);

    private bool HasLeftTrimMarker(int position) =>
        position + 1 < _text.Length && _text[position] == '-' && TextCursor.IsSpace(_text[position + 1]);

    /// <summary>Length of the right delimiter at the position with its trim marker; null where there is none.</summary>
    private int? RightDelimiterLength()
    {
        if (_cursor.IsAt(RightDelimiterText))
            return RightDelimiterText.Length;
        var isMarked = TextCursor.IsSpace(_cursor.Peek(0)) && _cursor.Peek(1) == '-' && _cursor.Peek(2) == '}' && _cursor.Peek(3) == '}';
        return isMarked ? TrimMarkerLength + RightDelimiterText.Length : null;
    }

    private int EndWithoutTrailingSpace(int end)
    {
        while (end > _start && TextCursor.IsSpace(_text[end - 1]))
            end--;
        return end;
    }

    private void SkipTrimmedText(int delimiterLength)
    {
        if (delimiterLength == RightDelimiterText.Length)
            return;
        while (_start < _text.Length && TextCursor.IsSpace(_text[_start]))
            _start++;
    }

    private bool EmitCharacters(TemplateTokenKind kind, int length)
    {
        _cursor.Position = _start + length;
        return Emit(kind);
    }

    private bool Emit(TemplateTokenKind kind)
    {
        _tokens.Add(new TemplateToken(kind, TextSpan.FromBounds(_start, _cursor.Position), LineOf(_start), _text[_start.._cursor.Position]));
        _start = _cursor.Position;
        return true;
    }

    private bool Fail(string message, int end)
    {
        _tokens.Add(new TemplateToken(Error, TextSpan.FromBounds(_start, end), LineOf(_start), message));
        return false;
    }

    /// <summary>Line of an offset; each call asks for a place behind the one before.</summary>
    private int LineOf(int offset)
    {
        _line += _text.AsSpan(_lineCountedTo, offset - _lineCountedTo).Count('\n');
        _lineCountedTo = offset;
        return _line;
    }
}
