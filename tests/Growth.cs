using System.Diagnostics;

namespace KubeLint.Tests;

/// <summary>How the cost of something grows with its size: a ratio within one run, since no machine is as fast as another.</summary>
internal static class Growth
{
    private const int Factor = 4;

    /// <summary>Linear work takes about four times as long for four times the size, quadratic work sixteen times.</summary>
    private const int Bound = 12;

    private const int Attempts = 3;

    /// <summary>What is shorter than this is noise.</summary>
    private static readonly TimeSpan s_floor = TimeSpan.FromMilliseconds(50);

    /// <summary>Fails where <paramref name="work"/> grows clearly faster than its size.</summary>
    /// <param name="size">The larger size.</param>
    /// <param name="prepare">Makes the input of a size; not measured.</param>
    /// <param name="work">What is measured.</param>
    public static void IsLinear<T>(int size, Func<int, T> prepare, Action<T> work)
    {
        var measured = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var small = Measure(prepare(size / Factor), work);
            var large = Measure(prepare(size), work);
            if (large < Bound * (small > s_floor ? small : s_floor))
                return;
            measured = $"{small} for {size / Factor}, {large} for {size}";
        }
        Assert.Fail(measured);
    }

    private static TimeSpan Measure<T>(T input, Action<T> work)
    {
        var watch = Stopwatch.StartNew();
        work(input);
        return watch.Elapsed;
    }
}
