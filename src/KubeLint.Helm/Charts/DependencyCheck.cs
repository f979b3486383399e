using KubeLint.Helm.Versions;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>Compares the dependencies that a chart states with the charts that it carries.</summary>
internal static class DependencyCheck
{
    /// <summary>Checks the outermost chart, as Helm does; what charts within it lack is not looked at.</summary>
    public static void Check(Chart chart, ChartLoad load)
    {
        // One command fetches them all, so that one problem names them all.
        if (chart.FindMissingDependencies() is [var first, ..] missing)
            Report(ChartProblemKind.MissingDependency, $"found in Chart.yaml, but missing in charts/ directory: {string.Join(", ", missing.Select(static dependency => dependency.Name.Value))}", first, first.Name, load);
        foreach (var dependency in chart.Metadata.Dependencies)
        {
            // Without a range nothing was asked for.
            if (dependency.Version.Value.Length > 0)
                CheckVersion(chart, dependency, load);
        }
    }

    private static void CheckVersion(Chart chart, ChartDependency dependency, ChartLoad load)
    {
        var name = GoFormat.Quote(dependency.Name.Value);
        if (VersionConstraint.Parse(dependency.Version.Value, out var error) is null)
        {
            Report(ChartProblemKind.DependencyVersion, $"dependency {name} has an invalid version/constraint format: {error}", dependency, dependency.Version, load);
            return;
        }
        var versions = chart.Subcharts.Where(subchart => subchart.Name == dependency.Name.Value).ToArray();
        // A chart without a version was reported as such.
        if (versions.All(static subchart => subchart.Metadata.Version.Value.Length == 0) || versions.Any(dependency.IsSatisfiedBy))
            return;
        var found = string.Join(", ", versions.Select(static subchart => subchart.Metadata.Version.Value));
        Report(ChartProblemKind.DependencyVersion, $"dependency {name} is in charts/ directory with version {found}, which does not satisfy {GoFormat.Quote(dependency.Version.Value)}", dependency, dependency.Version, load);
    }

    private static void Report(ChartProblemKind kind, string message, ChartDependency dependency, ChartField<string> field, ChartLoad load) =>
        load.Report(kind, message, field.Source ?? dependency.Source, field.Source is null ? new TextSpan(dependency.Span.Start, 0) : field.Span);
}
