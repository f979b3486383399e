using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Origins;

/// <summary>A file of the chart that stands in the output as it is: below <c>crds/</c>, or read by <c>.Files</c>. Offsets count in its text.</summary>
internal sealed class ChartFileOrigin(SourceFile file) : Origin
{
    public SourceFile File { get; } = file;

    public override ImmutableArray<ValuesOrigin> Reads => [];
}
