using System.Collections.Immutable;
using KubeLint.Helm.Versions;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>A dependency of a chart, as <c>Chart.yaml</c>, <c>requirements.yaml</c> or a lock file states it.</summary>
public sealed record ChartDependency
{
    /// <summary>Name of the chart that is needed.</summary>
    public required ChartField<string> Name { get; init; }

    /// <summary>Range of versions that will do; a single version in a lock file.</summary>
    public required ChartField<string> Version { get; init; }

    /// <summary>Where the chart can be had.</summary>
    public required ChartField<string> Repository { get; init; }

    /// <summary>Paths of values, separated by commas, of which the first that is a truth value enables the dependency.</summary>
    public required ChartField<string> Condition { get; init; }

    /// <summary>Name that the chart goes by within its parent; empty for its own.</summary>
    public required ChartField<string> Alias { get; init; }

    /// <summary>Tags that enable or disable the dependency together with others.</summary>
    public required ImmutableArray<ChartField<string>> Tags { get; init; }

    /// <summary>Tables of values that the parent takes over.</summary>
    public required ImmutableArray<ImportedValues> ImportValues { get; init; }

    /// <summary>The file that holds the entry.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>The whole entry in <see cref="Source"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The alias, or the name where there is none: the key of the dependency's values.</summary>
    public string EffectiveName => Alias.Value.Length > 0 ? Alias.Value : Name.Value;

    /// <summary>Whether a chart has the name that is asked for and a version within the range.</summary>
    public bool IsSatisfiedBy(Chart chart) =>
        chart.Name == Name.Value && VersionConstraint.Matches(Version.Value, chart.Metadata.Version.Value);
}
