using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.Execution;

/// <summary>An action and the rule it belongs to.</summary>
internal sealed record RuleAction<T>(Rule Rule, Action<T, RuleContext> Action);
