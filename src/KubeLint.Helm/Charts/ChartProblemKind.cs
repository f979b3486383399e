namespace KubeLint.Helm.Charts;

/// <summary>The kinds of <see cref="ChartProblem"/>.</summary>
public enum ChartProblemKind
{
    /// <summary>A file, a folder or the chart itself cannot be read.</summary>
    Unreadable,

    /// <summary>A device, a socket, a pipe, or a link in an archive.</summary>
    IrregularFile,

    /// <summary>A symbolic link that leads nowhere or in a circle.</summary>
    BrokenLink,

    /// <summary>A symbolic link that leads out of the chart; what it points to was not read.</summary>
    LinkOutsideChart,

    /// <summary>A line of <c>.helmignore</c> that is no pattern.</summary>
    IgnoreFile,

    /// <summary>An archive that cannot be unpacked, wholly or from some place on.</summary>
    Archive,

    /// <summary>A member of an archive whose name leads out of the chart.</summary>
    UnsafePath,

    /// <summary>A limit of <see cref="ChartLimits"/> is exceeded.</summary>
    Limit,

    /// <summary>A folder or an archive that is no chart for want of a <c>Chart.yaml</c>.</summary>
    MissingMetadata,

    /// <summary>A metadata file that is not YAML.</summary>
    Syntax,

    /// <summary>A value of metadata of the wrong type.</summary>
    Type,

    /// <summary>Metadata that Helm refuses.</summary>
    InvalidMetadata,

    /// <summary>A dependency that is not in <c>charts/</c>.</summary>
    MissingDependency,

    /// <summary>A dependency whose chart in <c>charts/</c> does not fit its range, or whose range is none: its condition, tags, alias and imports have no effect.</summary>
    DependencyVersion,

    /// <summary>A file of the old chart format in a chart of the new one; Helm only warns.</summary>
    LegacyFile,
}
