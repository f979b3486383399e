using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>What functions may ask of the rendering that calls them.</summary>
internal abstract class RenderContext(RenderLimits limits, TimeProvider clock, CancellationToken cancellationToken)
{

    public RenderLimits Limits { get; } = limits;

    /// <summary>The clock, which stands still, so that a rendering can be repeated.</summary>
    public DateTimeOffset Now { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Stands for Helm's random numbers, always with the same ones.</summary>
#pragma warning disable CA5394 // Nothing secret is made of it.
    public Random Random { get; } = new(20250101);
#pragma warning restore CA5394

    public RenderBudget Budget { get; } = new(limits, clock);

    /// <summary>Executes a named template, as <c>include</c> does.</summary>
    public abstract TextValue Include(string name, Value data);

    /// <summary>Parses and executes a text, as <c>tpl</c> does.</summary>
    public abstract TextValue Expand(TextValue text, Value data);

    /// <summary>Counts work, so that no chart keeps a build waiting: a node is one step, a function that makes n characters adds about n / 8, one that makes n elements n / 4.</summary>
    /// <exception cref="RenderLimitException">The limit is exceeded.</exception>
    public void Charge(long steps)
    {
        Budget.Charge(steps);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Counts what it takes to walk a text, a list or bytes once; maps are counted by the functions that walk them.</summary>
    public void ChargeFor(Value value)
    {
        switch (value)
        {
            case TextValue text:
                Charge((text.Text.Length / 16) + (text.Segments.Length / 4));
                break;
            case BytesValue bytes:
                Charge(bytes.Text.Text.Length / 16);
                break;
            case ListValue list:
                Charge(list.Items.Length / 32);
                break;
        }
    }

    /// <summary>To be asked before a long text is made.</summary>
    /// <exception cref="RenderLimitException">The limit is exceeded.</exception>
    public void CheckTextLength(long length)
    {
        if (length > Limits.MaxTextLength)
            throw new RenderLimitException(FormattableString.Invariant($"a text of {length} characters exceeds the limit of {Limits.MaxTextLength}"));
        Charge(length / 8);
    }

    /// <summary>To be asked before a long list is made.</summary>
    /// <exception cref="RenderLimitException">The limit is exceeded.</exception>
    public void CheckListLength(long length)
    {
        if (length > Limits.MaxListLength)
            throw new RenderLimitException(FormattableString.Invariant($"a list of {length} elements exceeds the limit of {Limits.MaxListLength}"));
        Charge(length / 4);
    }
}
