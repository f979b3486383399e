using System.Collections.Immutable;

namespace KubeLint.Analysis.Rules;

/// <summary>What the page of a rule is made of, for rules whose page is not written by hand. Texts are Markdown.</summary>
/// <param name="Judges">A paragraph: what the rule looks at and what it demands.</param>
/// <param name="Exemptions">Where the rule stays silent: one clause each, read behind "It stays silent".</param>
/// <param name="BadSample">A complete YAML document on which the rule fires.</param>
/// <param name="GoodSample">A complete YAML document on which it does not.</param>
/// <param name="Fix">A sentence: how to mend it.</param>
public sealed record RulePage(string Judges, ImmutableArray<string> Exemptions, string BadSample, string GoodSample, string Fix);
