namespace KubeLint.Helm.Rendering;

/// <summary>A limit of <see cref="RenderLimits"/> is exceeded: the template ends, whatever it was doing.</summary>
internal sealed class RenderLimitException(string message) : Exception(message);
