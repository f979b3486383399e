using System.Globalization;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Writes texts in libyaml's styles, with the origins of their characters.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="width">The column behind which lines are folded.</param>
internal sealed class YamlScalarWriter(YamlOutput output, int width)
{
    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">A style that the text allows.</param>
    /// <param name="indent">Column of the lines behind the first.</param>
    /// <param name="folds">Whether long lines are folded, which those of keys are not.</param>
    public void Write(TextValue text, ScalarStyle style, int indent, bool folds)
    {
        switch (style)
        {
            case ScalarStyle.Literal:
                WriteLiteral(text, indent);
                return;
            case ScalarStyle.DoubleQuoted:
                WriteDoubleQuoted(text, indent, folds);
                break;
            case ScalarStyle.SingleQuoted:
                WriteSingleQuoted(text, indent, folds);
                break;
            default:
                output.Separate();
                WriteLines(text, 0, text.Text.Length, indent, folds);
                break;
        }
        output.EndScalar();
    }

    /// <summary>Writes a part that has no line breaks, folded at single spaces.</summary>
    private void WriteLines(TextValue value, int start, int end, int indent, bool folds)
    {
        var text = value.Text;
        var written = start;
        for (var i = start; folds && i < end; i++)
        {
            if (text[i] != ' ' || output.Column + i - written <= width || i == 0 || i == text.Length - 1 || text[i - 1] == ' ' || text[i + 1] == ' ')
                continue;
            output.Copy(value, written, i - written);
            output.WriteIndent(indent);
            written = i + 1;
        }
        output.Copy(value, written, end - written);
    }

    private void WriteSingleQuoted(TextValue value, int indent, bool folds)
    {
        var text = value.Text;
        output.WriteIndicator("'", needsSpace: true);
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'')
            {
                WriteLines(value, written, i, indent, folds);
                output.WriteEscape(value, i, "''");
                written = i + 1;
            }
            else if (YamlCharacter.IsBreak(text[i]))
            {
                WriteLines(value, written, i, indent, folds);
                output.CopyBreak(value, i);
                if (i + 1 < text.Length && !YamlCharacter.IsBreak(text[i + 1]))
                    output.WriteIndent(indent);
                written = i + 1;
            }
        }
        WriteLines(value, written, text.Length, indent, folds);
        output.WriteIndicator("'", needsSpace: false);
    }

    private void WriteDoubleQuoted(TextValue value, int indent, bool folds)
    {
        var text = value.Text;
        output.WriteIndicator("\"", needsSpace: true);
        var written = 0;
        // yaml.v2 looks for the byte order mark at the beginning of the text only, but whatever character it is about to write.
        var escapesAll = text.StartsWith('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            var folded = folds && !escapesAll && text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ' && output.Column + i - written > width;
            if (!folded && !escapesAll && !IsEscaped(text[i]))
                continue;
            output.Copy(value, written, i - written);
            written = i + 1;
            if (!folded)
            {
                var isPair = char.IsHighSurrogate(text[i]);
                output.WriteEscape(value, i, Escape(isPair ? char.ConvertToUtf32(text, i) : text[i]));
                i += isPair ? 1 : 0;
                written = i + 1;
                continue;
            }
            output.WriteIndent(indent);
            if (text[i + 1] == ' ')
                output.Put('\\');
        }
        output.Copy(value, written, text.Length - written);
        output.WriteIndicator("\"", needsSpace: false);
    }

    private void WriteLiteral(TextValue value, int indent)
    {
        var text = value.Text;
        output.WriteIndicator("|", needsSpace: true);
        if (text[0] == ' ' || YamlCharacter.IsBreak(text[0]))
            output.WriteIndicator("2", needsSpace: false);
        if (!YamlCharacter.IsBreak(text[^1]))
            output.WriteIndicator("-", needsSpace: false);
        else if (text.Length == 1 || YamlCharacter.IsBreak(text[^2]))
            output.WriteIndicator("+", needsSpace: false);
        output.BeginBlock();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isBreak = i < text.Length && YamlCharacter.IsBreak(text[i]);
            if (!isBreak && i < text.Length)
                continue;
            if (i > start)
            {
                output.WriteIndent(indent);
                output.Copy(value, start, i - start);
            }
            if (isBreak)
                output.CopyBreak(value, i);
            start = i + 1;
        }
    }

    private static bool IsEscaped(char character) =>
        character is '"' or '\\' || !YamlCharacter.IsPrintable(character) || YamlCharacter.IsBreak(character);

    private static string Escape(int character) => character switch
    {
        '\0' => @"\0",
        '\a' => @"\a",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\v' => @"\v",
        '\f' => @"\f",
        '\r' => @"\r",
        0x1B => @"\e",
        '"' => "\\\"",
        '\\' => @"\\",
        0x85 => @"\N",
        0xA0 => @"\_",
        0x2028 => @"\L",
        0x2029 => @"\P",
        <= 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\x{character:X2}"),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{character:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{character:X8}"),
    };
}
