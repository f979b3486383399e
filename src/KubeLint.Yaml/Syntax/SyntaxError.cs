using KubeLint.Yaml.Text;
using YamlDotNet.Core;

namespace KubeLint.Yaml.Syntax;

/// <summary>What ended a parse.</summary>
/// <param name="Exception">What the scanner or parser threw.</param>
/// <param name="Span">The construct that is wrong; empty at the scanner's place where the parser does not say.</param>
/// <param name="ScannerOffset">How far the scanner had come.</param>
internal sealed record SyntaxError(Exception Exception, TextSpan Span, int ScannerOffset)
{
    /// <summary>Whether an exception means that the text is malformed; the scanner throws more than its own ones.</summary>
    public static bool IsOne(Exception exception) => exception is YamlException or InvalidOperationException or ArgumentException;

    public static SyntaxError Create(Exception exception, Mark scannerPosition, NodeText text)
    {
        var offset = text.Clamp(scannerPosition.Index);
        // Mark.Empty says that no place is known, and is also the place of the first character.
        var isKnown = exception is YamlException { Start: var mark } && !mark.Equals(Mark.Empty);
        var span = isKnown
            ? TextSpan.FromBounds(text.Clamp(((YamlException)exception).Start.Index), text.Clamp(((YamlException)exception).End.Index))
            : new TextSpan(offset <= 1 ? 0 : offset, 0);
        return new SyntaxError(exception, span, offset);
    }
}
