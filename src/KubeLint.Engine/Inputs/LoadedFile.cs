using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs;

/// <summary>What reading a file gave.</summary>
/// <param name="Stream">Its documents; null for a file that could not be read as YAML at all.</param>
/// <param name="Diagnostics">What is wrong with it, in file order of the finding.</param>
public sealed record LoadedFile(YamlStream? Stream, ImmutableArray<Diagnostic> Diagnostics);
