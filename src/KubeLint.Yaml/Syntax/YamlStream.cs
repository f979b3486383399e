using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>What a file parsed to: its documents, and what was wrong with it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Documents">The documents that parsed, those before a syntax error included.</param>
/// <param name="Problems">What was wrong, in the order in which it was met.</param>
public sealed record YamlStream(SourceFile Source, ImmutableArray<YamlDocument> Documents, ImmutableArray<YamlProblem> Problems);
