using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Settings;

/// <summary>
/// A value that a static reader knows, knows to be absent, or cannot see. There is no conversion to
/// <typeparamref name="T"/>, so "not unknown" cannot be written by accident.
/// </summary>
public abstract record Setting<T>
{
    private Setting()
    {
    }

    /// <summary>The value is written here.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Known(T Value, TextSpan Span) : Setting<T>;

    /// <summary>Nothing is written.</summary>
    /// <param name="Anchor">Where a finding about the missing setting points: the key of the deepest mapping that exists.</param>
    public sealed record Absent(TextSpan Anchor) : Setting<T>;

    /// <summary>Something is written that cannot be read here: a placeholder, a reference, a part of an overlay.</summary>
    /// <param name="Why">Why, in a few words.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Unknown(string Why, TextSpan Span) : Setting<T>;
}
