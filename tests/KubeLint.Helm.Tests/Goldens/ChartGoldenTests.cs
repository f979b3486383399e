using KubeLint.Dev.Charts;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Goldens;

/// <summary>Our own charts, rendered here and by helm 3.10.1.</summary>
public sealed class ChartGoldenTests
{
    private static readonly string s_charts = Path.Combine(TestPaths.Assets, "charts");

    public static TheoryData<string, string> Manifests => Find(".yaml");

    public static TheoryData<string, string> Failures => Find(".txt");

    public static TheoryData<string, string> All => Find("");

    [Theory]
    [MemberData(nameof(Manifests))]
    public void A_chart_renders_as_helm_renders_it(string name, string golden)
    {
        var (chart, rendering) = Load(name, golden);
        var expected = GoldenText.Apply(GoldenText.Split(ReadGolden(chart, rendering)), rendering.Differences);
        var (loaded, _) = ChartLoader.Load(Path.Combine(chart.Folder, rendering.Chart));
        var release = ChartRenderer.Render(loaded!, rendering.GetSettings(chart.Folder), TestContext.Current.CancellationToken);
        Assert.Empty(release.Problems.Where(static problem => problem.Kind != RenderProblemKind.Warning).Select(Describe));
        var actual = release.Documents.Select(GoldenDocument.Of).ToArray();
        Assert.Equal(expected.Select(static document => document.Source), actual.Select(static document => document.Source));
        foreach (var (want, got) in expected.Zip(actual))
            Assert.Equal(want.Text, got.Text);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_chart_that_fails_says_what_helm_says_and_where(string name, string golden)
    {
        var (chart, rendering) = Load(name, golden);
        var (loaded, problems) = ChartLoader.Load(Path.Combine(chart.Folder, rendering.Chart));
        string[] found = [.. problems.Select(Describe)];
        if (loaded is not null)
            found = [.. found, .. ChartRenderer.Render(loaded, rendering.GetSettings(chart.Folder), TestContext.Current.CancellationToken).Problems.Select(Describe)];
        var message = rendering.Message ?? ReadGolden(chart, rendering).TrimEnd();
        var parts = $"{rendering.FailsAt}: {message}".Split(GoldensCommand.Cut);
        Assert.True(found.Any(text => text.StartsWith(parts[0], StringComparison.Ordinal) && text.EndsWith(parts[^1], StringComparison.Ordinal) && (parts.Length == 2 || text == parts[0])),
            $"Expected {string.Join('…', parts)}\n{string.Join('\n', found)}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_goldens_are_what_helm_answers(string name, string golden)
    {
        var helm = HelmProgram.Find(TestPaths.Root);
        if (helm is null)
            Assert.Skip($"helm {HelmProgram.Version} is not there; KUBELINT_TEST_HELM tells where it is.");
        var (chart, rendering) = Load(name, golden);
        Assert.Equal(ReadGolden(chart, rendering), GoldensCommand.Render(helm, chart, rendering));
    }

    private static TheoryData<string, string> Find(string extension)
    {
        var data = new TheoryData<string, string>();
        foreach (var chart in ChartCase.LoadAll(s_charts))
        {
            foreach (var rendering in chart.Renderings.Where(rendering => rendering.Golden.EndsWith(extension, StringComparison.Ordinal)))
                data.Add(chart.Name, rendering.Golden);
        }
        return data;
    }

    private static (ChartCase Chart, HelmCall Rendering) Load(string name, string golden)
    {
        var chart = ChartCase.Load(Path.Combine(s_charts, name));
        return (chart, chart.Renderings.Single(rendering => rendering.Golden == golden));
    }

    private static string ReadGolden(ChartCase chart, HelmCall rendering) => File.ReadAllText(Path.Combine(chart.Folder, rendering.Golden));

    private static string Describe(RenderProblem problem)
    {
        var (line, column) = problem.Place.File.GetPosition(problem.Place.Span.Start);
        return FormattableString.Invariant($"{Path.GetFileName(problem.Place.File.Path)}({line},{column}): {problem.Message}");
    }

    private static string Describe(ChartProblem problem)
    {
        var file = Path.GetFileName(problem.Path);
        if (problem.Source is null)
            return $"{file}: {problem.Message}";
        var (line, column) = problem.Source.GetPosition(problem.Span.Start);
        return FormattableString.Invariant($"{file}({line},{column}): {problem.Message}");
    }
}
