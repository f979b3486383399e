namespace KubeLint.Helm.Functions;

/// <summary>The error that a function returns, in its Go wording; the interpreter adds place and name.</summary>
/// <param name="message">The error.</param>
/// <param name="isOfChart">Whether the chart words the error itself, by <c>fail</c> or <c>required</c>.</param>
internal sealed class FunctionException(string message, bool isOfChart = false) : Exception(message)
{
    public bool IsOfChart { get; } = isOfChart;
}
