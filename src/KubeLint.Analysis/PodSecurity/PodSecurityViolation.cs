using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>What a control finds wrong with a pod.</summary>
/// <param name="Control">The control.</param>
/// <param name="Field">The field.</param>
/// <param name="Container">The container; null for a field of the pod.</param>
/// <param name="Value">The value that does not pass; null where something is missing.</param>
/// <param name="Span">The value; where something is missing, the key of the deepest mapping that exists.</param>
public sealed record PodSecurityViolation(PodSecurityControl Control, PodSecurityField Field, Container? Container, string? Value, TextSpan Span);
