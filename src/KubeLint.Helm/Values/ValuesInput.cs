using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Values that are laid over those of a chart.</summary>
public abstract record ValuesInput
{
    private protected ValuesInput()
    {
    }
}

/// <summary>A values file, as <c>-f</c> names it.</summary>
/// <param name="File">The file.</param>
public sealed record ValuesFileInput(SourceFile File) : ValuesInput;

/// <summary>Values within another file, as an Argo CD Application and a Flux HelmRelease have them.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">A mapping, or a scalar that holds a values file's text.</param>
public sealed record InlineValuesInput(SourceFile File, YamlNode Node) : ValuesInput;

/// <summary>One value of the command line: <c>--set a.b=c</c> and its like.</summary>
/// <param name="Kind">Which option it is, and thereby how the text is read.</param>
/// <param name="Text">What stands behind the option.</param>
/// <param name="File">Where it is written, or null for a command line.</param>
/// <param name="Span">Where in <paramref name="File"/>.</param>
public sealed record SetInput(SetKind Kind, string Text, SourceFile? File = null, TextSpan Span = default) : ValuesInput;

/// <summary>Helm's options that set single values, in the order in which Helm applies them.</summary>
public enum SetKind
{
    /// <summary><c>--set-json</c></summary>
    Json,

    /// <summary><c>--set</c></summary>
    Value,

    /// <summary><c>--set-string</c></summary>
    Text,

    /// <summary><c>--set-file</c>; the text behind the equals sign is the file's content.</summary>
    File,

    /// <summary><c>--set-literal</c></summary>
    Literal,
}
