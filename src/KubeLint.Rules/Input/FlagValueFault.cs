namespace KubeLint.Rules.Input;

/// <summary>What is wrong with a flag's value.</summary>
/// <param name="Text">The part that is wrong.</param>
/// <param name="Expected">What it must be: "a boolean (true or false)".</param>
internal sealed record FlagValueFault(string Text, string Expected);
