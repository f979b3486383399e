namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A pattern that is no regular expression of RE2, in Go's words.</summary>
internal sealed class PatternException(string problem, string part) : Exception($"error parsing regexp: {problem}: `{part}`");
