namespace KubeLint.Yaml.Text;

/// <summary>What the bytes of a file decoded to.</summary>
/// <param name="Text">The text without a byte order mark; up to the error if there is one.</param>
/// <param name="Encoding">The encoding that was found.</param>
/// <param name="Error">The first byte that is no text, or null; it follows the last character of <paramref name="Text"/>.</param>
public sealed record DecodedText(string Text, TextEncoding Encoding, DecodingError? Error);
