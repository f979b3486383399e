using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Reads the directives of a format and takes their operands, as Go's <c>fmt.Sprintf</c> does.</summary>
/// <param name="format">The format.</param>
/// <param name="operands">The operands.</param>
/// <param name="writer">Writes what a directive asks for.</param>
internal ref struct FormatReader(string format, ReadOnlySpan<Value> operands, ValueWriter writer)
{
    /// <summary>What Go takes for too large a width, precision or index.</summary>
    private const int Large = 1_000_000;

    private readonly string _format = format;
    private readonly ReadOnlySpan<Value> _operands = operands;
    private readonly ValueWriter _writer = writer;

    private int _operand = 0;
    private bool _isReordered = false;
    private bool _hasGoodIndex = true;
    private bool _isBehindIndex = false;

    /// <summary>Where the directive that was read last ends.</summary>
    public int Position { get; private set; } = 0;

    private readonly bool AtEnd => Position >= _format.Length;

    /// <summary>Follows the directive whose percent sign stands at an offset.</summary>
    public void Follow(int start)
    {
        Position = start + 1;
        _hasGoodIndex = true;
        _isBehindIndex = false;
        var directive = ReadFlags();
        ReadIndex();
        ReadWidth(ref directive);
        ReadPrecision(ref directive);
        if (!_isBehindIndex)
            ReadIndex();
        _writer.Directive = directive;
        if (AtEnd)
        {
            _writer.WriteError("", "NOVERB");
            return;
        }
        var length = GoBytes.CharCountAt(_format, Position);
        var verb = GoBytes.IsLoneByte(_format, Position) ? "\uFFFD" : _format.Substring(Position, length);
        Position += length;
        if (verb == "%")
            _writer.WritePercent();
        else if (!_hasGoodIndex)
            _writer.WriteError(verb, "BADINDEX");
        else if (_operand >= _operands.Length)
            _writer.WriteError(verb, "MISSING");
        else
            Write(verb, directive);
    }

    /// <summary>Reports operands that no directive has taken.</summary>
    public readonly void Finish()
    {
        if (!_isReordered && _operand < _operands.Length)
            _writer.WriteExtra(_operands[_operand..]);
    }

    private void Write(string verb, FormatDirective directive)
    {
        _writer.Directive = verb == "v" ? directive.ForValue() : directive;
        _writer.Write(_operands[_operand++], verb);
    }

    private FormatDirective ReadFlags()
    {
        var directive = default(FormatDirective);
        for (; !AtEnd; Position++)
        {
            switch (_format[Position])
            {
                case '#':
                    directive.Sharp = true;
                    break;
                case '0':
                    directive.Zero = true;
                    break;
                case '+':
                    directive.Plus = true;
                    break;
                case '-':
                    directive.Minus = true;
                    break;
                case ' ':
                    directive.Space = true;
                    break;
                default:
                    return directive;
            }
        }
        return directive;
    }

    private void ReadWidth(ref FormatDirective directive)
    {
        if (TryReadStar())
        {
            directive.Width = TakeInteger();
            if (directive.Width is null)
                _writer.WriteError("", "BADWIDTH");
            if (directive.Width < 0)
            {
                directive.Width = -directive.Width;
                directive.Minus = true;
            }
            return;
        }
        directive.Width = ReadNumber();
        if (_isBehindIndex && directive.Width is not null)
            _hasGoodIndex = false;
    }

    private void ReadPrecision(ref FormatDirective directive)
    {
        // A point at the very end is a verb, and a wrong one.
        if (Position + 1 >= _format.Length || _format[Position] != '.')
            return;
        Position++;
        if (_isBehindIndex)
            _hasGoodIndex = false;
        ReadIndex();
        if (TryReadStar())
        {
            directive.Precision = TakeInteger();
            if (directive.Precision < 0)
                directive.Precision = null;
            if (directive.Precision is null)
                _writer.WriteError("", "BADPREC");
            return;
        }
        directive.Precision = ReadNumber() ?? 0;
    }

    private bool TryReadStar()
    {
        if (AtEnd || _format[Position] != '*')
            return false;
        Position++;
        _isBehindIndex = false;
        return true;
    }

    /// <summary>Takes the next operand as a width or precision; null where it is none.</summary>
    private int? TakeInteger() =>
        _operand < _operands.Length && _operands[_operand++] is IntegerValue { Value: >= -Large and <= Large } integer ? (int)integer.Value : null;

    private int? ReadNumber() => ReadNumber(_format.Length);

    private int? ReadNumber(int end)
    {
        int? number = null;
        for (; Position < end && char.IsAsciiDigit(_format[Position]); Position++)
        {
            if (number > Large)
            {
                Position = end;
                return null;
            }
            number = ((number ?? 0) * 10) + _format[Position] - '0';
        }
        return number;
    }

    /// <summary>Reads the <c>[n]</c> that says which operand is next.</summary>
    private void ReadIndex()
    {
        _isBehindIndex = false;
        if (AtEnd || _format[Position] != '[')
            return;
        _isReordered = true;
        var start = Position;
        var close = _format.IndexOf(']', start);
        // Too short a rest is not looked at any closer.
        if (_format.Length - start < 3 || close < 0)
        {
            _hasGoodIndex = false;
            Position = start + 1;
            return;
        }
        Position = start + 1;
        var number = ReadNumber(close);
        _isBehindIndex = number is not null && Position == close;
        Position = close + 1;
        if (_isBehindIndex && number >= 1 && number <= _operands.Length)
            _operand = number.Value - 1;
        else
            _hasGoodIndex = false;
    }
}
