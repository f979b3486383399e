using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>A flag, or the configuration field that stands for it, with its value.</summary>
/// <param name="Name">The upstream flag name without dashes and with <c>-</c> between words.</param>
/// <param name="Value">
/// The value as text, lists joined by commas, booleans as <c>true</c> and <c>false</c>; its span is the value's part.
/// Never absent: a bare flag is known as <c>true</c>.
/// </param>
/// <param name="Span">The flag: argument, key of a map, <c>name:</c> scalar, or configuration key.</param>
/// <param name="Style">How it is written.</param>
public sealed record FlagFact(string Name, Setting<string> Value, TextSpan Span, FlagStyle Style)
{
    /// <summary>The name as written, dashes included where the carrier has them.</summary>
    public string WrittenName { get; init; } = Name;

    /// <summary>The node that holds the value (the whole argument for <c>--flag=value</c>), or null.</summary>
    public YamlNode? ValueNode { get; init; }

    /// <summary>What stands there where that is not the flag's value but makes it: <c>true</c> for a switch; empty for a field that only has to be there. Else null.</summary>
    public string? WrittenValue { get; init; }

    /// <summary>What to write in the place of a field that is wrong whatever it holds, as <c>spec.authorization.rbac: {}</c>; or null.</summary>
    public string? Replacement { get; init; }

    /// <summary>Whether it is written as an argument: on a command line, or in a section of extra arguments.</summary>
    public bool IsArgument => Style is FlagStyle.Equals or FlagStyle.SeparateValue or FlagStyle.Bare or FlagStyle.MapEntry or FlagStyle.ListItem;

    /// <summary>The argument behind a bare boolean flag that looks like its value but is none; or null.</summary>
    public CommandArgument? StrayValue { get; init; }

    /// <summary>Whether the value is added to the list that the carrier's tool sets itself.</summary>
    public bool IsAppended { get; init; }

    /// <summary>Whether the carrier's tool sets this very value itself where nothing is written.</summary>
    public bool IsToolDefault { get; init; }
}
