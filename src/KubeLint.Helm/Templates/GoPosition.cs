using System.Globalization;

namespace KubeLint.Helm.Templates;

/// <summary>A place as text/template's messages show it.</summary>
/// <param name="Line">From 1; only a line feed ends a line.</param>
/// <param name="Column">Number of UTF-8 bytes before the place in its line.</param>
internal readonly record struct GoPosition(int Line, int Column)
{
    /// <summary><c>line:column</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
