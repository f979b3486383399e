using System.Globalization;

namespace KubeLint.Helm.Rendering;

/// <summary>
/// What a rendering may take, so that no chart keeps a build waiting. Steps are counted alike on each machine and end nearly
/// everything; time is behind them, for what costs more than its steps tell.
/// </summary>
internal sealed class RenderBudget
{
    // A step takes some hundred nanoseconds, so that this is well below a millisecond.
    private const int StepsBetweenLooks = 4096;

    private readonly RenderLimits _limits;
    private readonly TimeProvider _clock;
    private readonly long _end;
    private long _deadline;
    private long _allowance;
    private long _steps;
    private long _nextLook;
    private bool _isLate;

    /// <summary>Begins to measure.</summary>
    /// <param name="limits">Of steps and of time.</param>
    /// <param name="clock">Whose timestamps are compared.</param>
    public RenderBudget(RenderLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _clock = clock;
        _allowance = limits.MaxSteps;
        var now = clock.GetTimestamp();
        _end = now + (long)(limits.MaxDuration.TotalSeconds * clock.TimestampFrequency);
        _deadline = Halfway(now);
    }

    /// <summary>Whether steps or time are used up, so that nothing can be executed any more.</summary>
    public bool IsExhausted => _isLate || _steps > _allowance;

    /// <summary>
    /// Gives the templates behind one that has used up its share half as many steps as it had, and half of the time that is left,
    /// so that they are rendered still: together they take no more than twice the steps, and no more than the time.
    /// </summary>
    /// <returns>False where nothing is left to give.</returns>
    public bool TryGrant()
    {
        var now = _clock.GetTimestamp();
        _allowance /= 2;
        _steps = 0;
        _nextLook = 0;
        _deadline = Halfway(now);
        _isLate = _deadline <= now;
        return _allowance > 0 && !_isLate;
    }

    /// <summary>Counts work.</summary>
    /// <exception cref="RenderLimitException">Steps or time are used up.</exception>
    public void Charge(long steps)
    {
        _steps += steps;
        if (_steps > _allowance)
            throw new RenderLimitException(string.Create(CultureInfo.InvariantCulture, $"the chart takes more than {_limits.MaxSteps} steps to render"));
        if (_steps < _nextLook)
            return;
        _nextLook = _steps + StepsBetweenLooks;
        _isLate = _clock.GetTimestamp() > _deadline;
        if (_isLate)
            throw new RenderLimitException(string.Create(CultureInfo.InvariantCulture, $"the chart takes too long to render, which may take {_limits.MaxDuration.TotalSeconds} seconds"));
    }

    // One template takes no more than half of what is left, so that there is always some for the next.
    private long Halfway(long now) => now + ((_end - now) / 2);
}
