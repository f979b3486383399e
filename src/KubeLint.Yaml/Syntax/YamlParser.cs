using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>Reads YAML 1.1 and 1.2 text, JSON included, as Kubernetes reads it. Never throws on bad input.</summary>
public static class YamlParser
{
    /// <summary>Parses a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">Guards; null for <see cref="YamlLimits.Default"/>.</param>
    public static YamlStream Parse(SourceFile file, YamlLimits? limits = null) =>
        Parse(file, new TextOrigin(file.Text), limits ?? YamlLimits.Default);

    /// <summary>Parses YAML that a scalar holds; all positions are those of the outer file.</summary>
    /// <param name="file">The file that holds the scalar.</param>
    /// <param name="scalar">The scalar, in any style.</param>
    /// <param name="limits">Guards; null for <see cref="YamlLimits.Default"/>.</param>
    public static YamlStream ParseEmbedded(SourceFile file, YamlScalar scalar, YamlLimits? limits = null) =>
        Parse(file, scalar.CreateEmbeddedOrigin(), limits ?? YamlLimits.Default);

    /// <summary>Parses YAML that a scalar holds in an encoded form; all positions are the scalar's.</summary>
    /// <param name="file">The file that holds the scalar.</param>
    /// <param name="scalar">The scalar.</param>
    /// <param name="text">What it decodes to.</param>
    /// <param name="limits">Guards; null for <see cref="YamlLimits.Default"/>.</param>
    public static YamlStream ParseDecoded(SourceFile file, YamlScalar scalar, string text, YamlLimits? limits = null) =>
        Parse(file, scalar.CreateDecodedOrigin(text), limits ?? YamlLimits.Default);

    private static YamlStream Parse(SourceFile file, TextOrigin origin, YamlLimits limits)
    {
        origin = TextRepair.RemoveMarks(origin);
        for (var repairs = 0; ; repairs++)
        {
            var pass = new ParsePass(file, origin, limits);
            var stream = pass.Run();
            if (pass.Error is null || repairs == TextRepair.Limit || TextRepair.TryRepair(origin, pass.Error) is not { } repaired)
                return stream;
            origin = repaired;
        }
    }
}
