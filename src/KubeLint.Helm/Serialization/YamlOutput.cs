using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Serialization;

/// <summary>Where libyaml's emitter is in its output, on which indentation and separating spaces depend.</summary>
internal sealed class YamlOutput(TextBuilder builder)
{
    /// <summary>Number of characters in the line so far.</summary>
    public int Column { get; private set; }

    /// <summary>Whether white space, or nothing, stands before.</summary>
    public bool IsAfterSpace { get; private set; } = true;

    /// <summary>Whether the line has nothing but indentation and indicators that indent.</summary>
    public bool IsInIndentation { get; private set; } = true;

    /// <summary>Writes <c>-</c>, <c>:</c>, a quote and the like.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="needsSpace">Whether a space has to be before it.</param>
    /// <param name="indents">Whether a collection may begin behind it in the same line.</param>
    public void WriteIndicator(string indicator, bool needsSpace, bool indents = false)
    {
        if (needsSpace)
            Separate();
        builder.Append(indicator);
        Column += indicator.Length;
        IsAfterSpace = false;
        IsInIndentation &= indents;
    }

    /// <summary>Writes a space where none is before.</summary>
    public void Separate()
    {
        if (IsAfterSpace)
            return;
        builder.Append(' ');
        Column++;
    }

    /// <summary>Goes to a column, in the next line where this one is in use.</summary>
    public void WriteIndent(int indent)
    {
        if (!IsInIndentation || Column > indent || (Column == indent && !IsAfterSpace))
            WriteBreak();
        if (Column < indent)
            builder.Append(' ', indent - Column);
        Column = Math.Max(Column, indent);
        IsAfterSpace = true;
        IsInIndentation = true;
    }

    public void WriteBreak()
    {
        builder.Append('\n');
        Column = 0;
    }

    /// <summary>Begins a block scalar's first line.</summary>
    public void BeginBlock()
    {
        WriteBreak();
        IsInIndentation = true;
        IsAfterSpace = true;
    }

    /// <summary>Writes characters of a text as they are, with their origins.</summary>
    public void Copy(TextValue text, int start, int length)
    {
        if (length == 0)
            return;
        builder.Append(text, start, length);
        Column += length;
        IsInIndentation = false;
    }

    /// <summary>Writes a line break of a text as it is.</summary>
    public void CopyBreak(TextValue text, int index)
    {
        builder.Append(text, index, 1);
        Column = 0;
        IsInIndentation = true;
    }

    /// <summary>Writes what stands for a character of a text.</summary>
    public void WriteEscape(TextValue text, int index, string escape)
    {
        builder.AppendFor(text, index, escape);
        Column += escape.Length;
    }

    /// <summary>Writes a character that is no part of any text.</summary>
    public void Put(char character)
    {
        builder.Append(character);
        Column++;
    }

    /// <summary>Writes a whole of one origin, such as a number.</summary>
    public void Write(string text, Origin? origin)
    {
        Separate();
        builder.Append(text, origin);
        Column += text.Length;
        EndScalar();
    }

    public void EndScalar()
    {
        IsAfterSpace = false;
        IsInIndentation = false;
    }
}
