namespace KubeLint.Yaml.Text;

/// <summary>A byte that is no text.</summary>
/// <param name="Value">The byte.</param>
/// <param name="Offset">Its offset in the file, the byte order mark counted.</param>
/// <param name="ControlCharacter">The character it decodes to where YAML forbids that one; null for a byte that cannot be decoded.</param>
public sealed record DecodingError(byte Value, int Offset, char? ControlCharacter);
