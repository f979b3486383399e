using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Rendering;

/// <summary>A failure on its way out of the templates that led to it; each adds to the message.</summary>
/// <param name="location">Where it happened, as Go prints it: <c>name:line:column</c>.</param>
/// <param name="message">The message so far.</param>
/// <param name="site">The node that fails.</param>
/// <param name="isLimit">Whether a limit is why.</param>
/// <param name="chartMessage">What the chart says itself, by <c>fail</c> or <c>required</c>.</param>
internal sealed class TemplateFailure(string location, string message, Site site, bool isLimit, string? chartMessage) : Exception
{
    // Outermost last: a chain of a thousand includes would take quadratic time if each made the whole text anew.
    private readonly List<string> _prefixes = [];
    private string _location = location;

    /// <summary>Puts the words of an outer template before the message.</summary>
    /// <param name="prefix">The words.</param>
    /// <param name="outerLocation">Where the outer template was, or null where it is still the same.</param>
    public void Wrap(string prefix, string? outerLocation = null)
    {
        _prefixes.Add(prefix);
        _location = outerLocation ?? _location;
    }

    /// <summary>The failure of the whole rendering. Helm shows a message of the chart itself with the outermost place alone.</summary>
    public ExecutionException ToException()
    {
        var text = chartMessage is not null
            ? $"execution error at ({_location}): {chartMessage}"
            : string.Concat(Enumerable.Reverse(_prefixes).Append(message));
        return new ExecutionException(text, site, isLimit);
    }
}
