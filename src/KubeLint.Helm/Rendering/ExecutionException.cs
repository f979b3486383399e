using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Rendering;

/// <summary>A template fails.</summary>
/// <param name="message">The whole message as Helm words it: <c>template: name:line:column: executing "name" at &lt;node&gt;: …</c>.</param>
/// <param name="site">The node that fails, and by its frames the actions that led to it.</param>
/// <param name="isLimit">Whether a limit of <see cref="RenderLimits"/> is why.</param>
internal sealed class ExecutionException(string message, Site site, bool isLimit = false) : Exception(message)
{
    public Site Site { get; } = site;

    public bool IsLimit { get; } = isLimit;
}
