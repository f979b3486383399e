using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>A scalar of a values file that is not null.</summary>
internal sealed record ValuesLeaf(SourceFile File, YamlScalar Scalar)
{
    /// <summary>The leaves of a file in the order in which they stand there; a node that aliases repeat is one leaf.</summary>
    public static IEnumerable<ValuesLeaf> FindAll(SourceFile file) => YamlParser.Parse(file).Documents.Take(1)
        .SelectMany(static document => ScalarWalk.Of(document.Root))
        .Where(static item => !item.IsKey && !item.Scalar.IsNull)
        .Select(item => new ValuesLeaf(file, item.Scalar));

    public bool Contains(SourceFile file, TextSpan span) => file.Path == File.Path && span.Start >= Scalar.Span.Start && span.End <= Scalar.Span.End;

    public override string ToString()
    {
        var (line, column) = File.GetPosition(Scalar.Span.Start);
        return FormattableString.Invariant($"{File.Path}({line},{column})");
    }
}
