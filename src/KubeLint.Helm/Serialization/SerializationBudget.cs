using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Serialization;

/// <summary>Ends the writing of values that contain themselves, or the same part very often.</summary>
internal sealed class SerializationBudget(RenderContext context, TextBuilder builder)
{
    /// <summary>Go's encoders go as deep before they look for a value within itself.</summary>
    private const int MaxDepth = 1000;

    private int _depth;
    private long _checkedLength = 1024;

    /// <summary>To be called before a collection is written.</summary>
    /// <param name="count">Its elements.</param>
    /// <exception cref="RenderLimitException">The values are too deep, or the text has become too long.</exception>
    public void Enter(int count)
    {
        context.Charge(1L + count);
        if (++_depth > MaxDepth)
            throw new RenderLimitException(FormattableString.Invariant($"values are nested deeper than {MaxDepth} levels"));
        if (builder.Length < _checkedLength)
            return;
        context.CheckTextLength(builder.Length);
        _checkedLength = 2L * builder.Length;
    }

    public void Leave() => _depth--;
}
