using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>The time that a rendering may take, on a clock that goes as far as a test says at each look.</summary>
public sealed class RenderBudgetTests
{
    private const string Healthy = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: healthy\n";
    private const string Endless = "{{ range 100000000 }}{{ end }}";

    [Fact]
    public void A_template_that_takes_too_long_is_a_problem_and_those_behind_it_are_rendered()
    {
        var chart = Render(TimeSpan.FromSeconds(1), ("templates/z.yaml", Endless), ("templates/a.yaml", Healthy));
        var problem = Assert.Single(chart.Problems);
        Assert.StartsWith("Limit z.yaml(1,10): ", problem, StringComparison.Ordinal);
        Assert.EndsWith("the chart takes too long to render, which may take 20 seconds", problem, StringComparison.Ordinal);
        Assert.Single(chart.Release.Documents);
    }

    [Fact]
    public void Templates_together_take_no_more_than_the_time()
    {
        var clock = new SteppingClock(TimeSpan.FromSeconds(0.1));
        var bombs = Enumerable.Range(0, 200).Select(static i => ($"templates/{i}.yaml", Endless)).ToArray();
        var chart = RenderedChart.Of(new ReleaseSettings { Clock = clock }, TestContext.Current.CancellationToken, bombs);
        Assert.InRange(chart.Problems.Length, 2, 12);
        Assert.InRange(clock.Elapsed.TotalSeconds, 10, 22);
    }

    [Fact]
    public void A_chart_in_time_is_rendered()
    {
        var chart = Render(TimeSpan.FromSeconds(0.01), ("templates/a.yaml", Healthy));
        Assert.Empty(chart.Problems);
    }

    private static RenderedChart Render(TimeSpan step, params (string Name, string Text)[] files) =>
        RenderedChart.Of(new ReleaseSettings { Clock = new SteppingClock(step) }, TestContext.Current.CancellationToken, files);

    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public TimeSpan Elapsed => new(_now);

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
