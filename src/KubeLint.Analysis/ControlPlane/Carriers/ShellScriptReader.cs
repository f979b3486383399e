using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Splits a POSIX shell text into words, as far as that can be done without running it.</summary>
internal sealed class ShellScriptReader
{
    private readonly string _text;
    private readonly ShellWordBuilder _word;
    private readonly ImmutableArray<ImmutableArray<CommandArgument>>.Builder _commands = ImmutableArray.CreateBuilder<ImmutableArray<CommandArgument>>();
    private readonly List<CommandArgument> _command = [];
    private bool _hasConditions;
    private bool _isRedirection;
    private int _position;

    private ShellScriptReader(CommandArgument script)
    {
        _text = script.Text;
        _word = new ShellWordBuilder(script);
    }

    /// <summary>Splits a text; null where it is not closed or holds a here-document.</summary>
    public static ShellScript? Read(CommandArgument script)
    {
        var reader = new ShellScriptReader(script);
        while (reader._position < reader._text.Length)
        {
            if (!reader.ReadNext())
                return null;
        }
        reader.EndCommand();
        return new(reader._commands.ToImmutable(), reader._hasConditions);
    }

    private bool ReadNext()
    {
        var c = _text[_position];
        switch (c)
        {
            case ' ' or '\t' or '\r':
                EndWord();
                break;
            case '\n' or ';' or '|' or '(' or ')':
                _hasConditions |= c is '(' or ')' || Peek(1) is '|';
                EndCommand();
                break;
            case '&':
                EndCommand();
                // "&>" sends output to the file that follows.
                _isRedirection = Peek(1) == '>';
                _position += _isRedirection || Peek(1) == '&' ? 1 : 0;
                break;
            case '<' or '>':
                return ReadRedirection(c);
            case '#' when !_word.IsOpen:
                _position = IndexOrEnd('\n');
                return true;
            case '\\':
                ReadEscape();
                return true;
            case '\'':
                return ReadSingleQuoted();
            case '"':
                return ReadDoubleQuoted();
            case '$' or '`':
                return ReadExpansion();
            default:
                _word.Append(c, _position);
                break;
        }
        _position++;
        return true;
    }

    private bool ReadRedirection(char c)
    {
        if (c == '<' && Peek(1) == '<')
            return false;
        if (_word.IsNumber)
            _word.Clear();
        EndWord();
        _position++;
        while (_position < _text.Length && _text[_position] is '>' or '&' or '|' or '<')
            _position++;
        _isRedirection = true;
        return true;
    }

    private void ReadEscape()
    {
        var next = Peek(1);
        if (next is not '\n' and not '\r' and not '\0')
            _word.Append(next, _position + 1);
        _position += next == '\r' && Peek(2) == '\n' ? 3 : 2;
    }

    private bool ReadSingleQuoted()
    {
        var end = _text.IndexOf('\'', _position + 1);
        if (end < 0)
            return false;
        _word.Open(_position);
        for (var i = _position + 1; i < end; i++)
            _word.Append(_text[i], i);
        _position = end + 1;
        return true;
    }

    private bool ReadDoubleQuoted()
    {
        _word.Open(_position);
        _position++;
        while (_position < _text.Length && _text[_position] != '"')
        {
            var c = _text[_position];
            if (c == '\\' && Peek(1) is '\n' or '\\' or '"' or '$' or '`')
            {
                ReadEscape();
            }
            else if (c is '$' or '`')
            {
                if (!ReadExpansion())
                    return false;
            }
            else
            {
                _word.Append(c, _position++);
            }
        }
        _position++;
        return _position <= _text.Length;
    }

    /// <summary>A variable or a command's output: kept as written, and the word is unknown.</summary>
    private bool ReadExpansion()
    {
        var start = _position;
        var end = _text[start] == '`' ? _text.IndexOf('`', start + 1) + 1 : FindExpansionEnd(start);
        if (end <= 0)
            return false;
        _word.IsUnknown |= end > start + 1;
        for (; _position < end; _position++)
            _word.Append(_text[_position], _position);
        return true;
    }

    private int FindExpansionEnd(int start)
    {
        var next = Peek(1);
        if (next is '{' or '(')
            return FindClosing(start + 1, next, next == '{' ? '}' : ')');
        if (!char.IsAsciiLetter(next) && next != '_')
            return start + (next is '@' or '*' or '#' or '?' or '$' or '!' || char.IsAsciiDigit(next) ? 2 : 1);
        var end = start + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        return end;
    }

    private int FindClosing(int start, char open, char close)
    {
        var depth = 0;
        for (var i = start; i < _text.Length; i++)
        {
            depth += _text[i] == open ? 1 : _text[i] == close ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }
        return 0;
    }

    private void EndWord()
    {
        if (_word.Finish() is not { } word)
            return;
        if (_isRedirection)
            _isRedirection = false;
        else if (_command.Count > 0 || !IsReserved(word.Text))
            _command.Add(word);
    }

    private bool IsReserved(string word)
    {
        _hasConditions |= word is "if" or "elif" or "else" or "while" or "until" or "for" or "case" or "select";
        return word is "if" or "then" or "else" or "elif" or "fi" or "while" or "until" or "do" or "done" or "{" or "}" or "!" or "time" or "esac";
    }

    private void EndCommand()
    {
        EndWord();
        _isRedirection = false;
        if (_command.Count == 0)
            return;
        _commands.Add([.. _command]);
        _command.Clear();
    }

    private char Peek(int distance) => _position + distance < _text.Length ? _text[_position + distance] : '\0';

    private int IndexOrEnd(char c)
    {
        var index = _text.IndexOf(c, _position);
        return index < 0 ? _text.Length : index;
    }
}
