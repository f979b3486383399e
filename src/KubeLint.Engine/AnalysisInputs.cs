using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine;

/// <summary>What the input stage hands on.</summary>
/// <param name="Streams">Every file that could be read.</param>
/// <param name="Sets">Their objects.</param>
/// <param name="Diagnostics">What was wrong with the files.</param>
/// <param name="FilesSkipped">Number of files of which nothing is analysed.</param>
internal sealed record AnalysisInputs(
    ImmutableArray<YamlStream> Streams, ImmutableArray<ResourceSet> Sets, ImmutableArray<Diagnostic> Diagnostics, int FilesSkipped);
