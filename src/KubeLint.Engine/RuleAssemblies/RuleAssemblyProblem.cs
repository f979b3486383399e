using KubeLint.Rules.Input;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>A rule assembly, or a rule of it, that is not run; reported as KL0044 at the project file.</summary>
/// <param name="Subject">What it is about, with its verb: <c>Rules of 'Acme.Rules.dll' are</c>.</param>
/// <param name="Reason">Why, and what to do, without a full stop.</param>
public sealed record RuleAssemblyProblem(string Subject, string Reason)
{
    /// <summary>The message of the diagnostic.</summary>
    public string Message => InputDiagnostics.RuleAssemblyNotLoaded.FormatMessage([Subject, Reason]);
}
