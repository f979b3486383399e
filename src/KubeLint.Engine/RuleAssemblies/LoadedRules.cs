using System.Collections.Immutable;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>What rule assemblies gave.</summary>
/// <param name="Rules">The rules that can run, in the order of the assemblies and of the types' names.</param>
/// <param name="Problems">What cannot be used, and why.</param>
public sealed record LoadedRules(ImmutableArray<Rule> Rules, ImmutableArray<RuleAssemblyProblem> Problems);
