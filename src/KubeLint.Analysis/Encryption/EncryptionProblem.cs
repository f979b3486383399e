using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Encryption;

/// <summary>Something for which the API server refuses an EncryptionConfiguration.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where.</param>
/// <param name="Subject">What it is about: a path, a name, or several names joined by a comma. Never a secret.</param>
/// <param name="Related">A second place that takes part, or null.</param>
public sealed record EncryptionProblem(EncryptionProblemKind Kind, TextSpan Span, string Subject = "", TextSpan? Related = null);
