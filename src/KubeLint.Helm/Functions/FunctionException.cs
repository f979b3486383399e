namespace KubeLint.Helm.Functions;

/// <summary>The error that a function returns, in its Go wording; the interpreter adds place and name.</summary>
internal sealed class FunctionException(string message) : Exception(message);
