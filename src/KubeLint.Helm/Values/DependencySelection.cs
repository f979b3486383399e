using System.Collections.Immutable;
using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Values;

/// <summary>Gives subcharts their aliases and takes those away that conditions and tags disable.</summary>
internal sealed class DependencySelection(ValuesProblems problems)
{
    /// <summary>Selects the dependencies of a chart and of the charts below it.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="values">The values so far; those of the root chart with what was given.</param>
    /// <param name="path">Names of the charts above, each with a dot behind it.</param>
    public void Select(ChartNode chart, MapValue values, string path = "")
    {
        // Helm looks no further below a chart that states no dependencies.
        if (chart.Dependencies.Count == 0)
            return;
        var stated = chart.Dependencies;
        chart.Subcharts = FindSubcharts(chart, stated);
        // At every depth Helm lays the values of the chart over those of the root chart, and so do we.
        var coalesced = ValuesTables.DeepCopy(values);
        new ValuesCoalescence(keepsNulls: false, problems, warns: false).Fill(chart, coalesced);
        var tags = coalesced["tags"] as MapValue;
        var dependencies = stated.Select(static dependency => dependency with { Name = dependency.Name with { Value = dependency.EffectiveName } }).ToArray();
        var disabled = dependencies.Where(dependency => !IsEnabled(dependency, coalesced, tags, path)).Select(static dependency => dependency.Name.Value).ToHashSet(StringComparer.Ordinal);
        chart.Dependencies = [.. dependencies.Where(dependency => !disabled.Contains(dependency.Name.Value))];
        var enabled = chart.Subcharts.Where(subchart => !disabled.Contains(subchart.Name)).ToArray();
        foreach (var subchart in enabled)
            Select(subchart, coalesced, $"{path}{subchart.Name}.");
        chart.Subcharts = enabled;
    }

    /// <summary>The charts that no dependency names, and one for each dependency that has one.</summary>
    private static ImmutableArray<ChartNode> FindSubcharts(ChartNode chart, IReadOnlyList<ChartDependency> dependencies)
    {
        var subcharts = ImmutableArray.CreateBuilder<ChartNode>();
        foreach (var subchart in chart.Source.Subcharts)
        {
            if (!dependencies.Any(dependency => dependency.IsSatisfiedBy(subchart)))
                subcharts.Add(chart.Adopt(subchart));
        }
        foreach (var dependency in dependencies)
        {
            if (chart.Source.Subcharts.FirstOrDefault(dependency.IsSatisfiedBy) is { } subchart)
                subcharts.Add(chart.Adopt(dependency.Alias.Value.Length > 0 ? subchart.WithName(dependency.Alias.Value) : subchart));
        }
        return subcharts.ToImmutable();
    }

    private bool IsEnabled(ChartDependency dependency, MapValue values, MapValue? tags, string path)
    {
        foreach (var condition in dependency.Condition.Value.Trim().Split(','))
        {
            if (condition.Length == 0 || ValuesTables.FindScalar(values, path + condition) is not { } value)
                continue;
            if (value is BooleanValue decision)
                return decision.Value;
            problems.Warn($"returned non-bool value path={condition} chart={dependency.Name.Value}", ValuesProblems.PlaceOf(dependency.Condition, dependency));
        }
        return tags is null || IsEnabled(dependency, tags);
    }

    /// <summary>Whether a tag enables a dependency, or none disables it.</summary>
    private bool IsEnabled(ChartDependency dependency, MapValue tags)
    {
        var isDisabled = false;
        foreach (var tag in dependency.Tags)
        {
            if (tags[tag.Value] is not { } value)
                continue;
            if (value is not BooleanValue decision)
                problems.Warn($"returned non-bool value tag={tag.Value} chart={dependency.Name.Value}", ValuesProblems.PlaceOf(tag, dependency));
            else if (decision.Value)
                return true;
            else
                isDisabled = true;
        }
        return !isDisabled;
    }
}
