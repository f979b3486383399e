using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>What a row has to say about a component.</summary>
/// <param name="Span">Where it points.</param>
/// <param name="Evidence">The setting as it stands: <c>--anonymous-auth=true</c>, <c>--client-ca-file is not set</c>.</param>
/// <param name="Flags">The flag or flags as the carrier spells them: <c>--anonymous-auth</c>.</param>
/// <param name="Item">The rejected item or value; empty for a missing flag.</param>
/// <param name="Fact">The flag; null where it is missing.</param>
public sealed record FlagFinding(TextSpan Span, string Evidence, string Flags, string Item, FlagFact? Fact);
