using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>A flag (or the configuration field that stands for it) with its value.</summary>
/// <param name="Name">The upstream flag name without dashes and with <c>-</c> between words.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Span">The flag as a whole: list item, map key, or configuration key.</param>
public sealed record FlagFact(string Name, Setting<string> Value, TextSpan Span);
