using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>A value that a predicate rejects.</summary>
/// <param name="Fact">The flag.</param>
/// <param name="Span">The value, the item in it, or the whole flag.</param>
/// <param name="Item">The rejected item, or the whole value.</param>
public sealed record FlagViolation(FlagFact Fact, TextSpan Span, string Item);
