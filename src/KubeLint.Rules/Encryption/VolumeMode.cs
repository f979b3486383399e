using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>A file mode that a volume sets.</summary>
/// <param name="Field"><c>defaultMode</c> or <c>mode</c>.</param>
/// <param name="Value">The mode.</param>
/// <param name="HoldsSecret">Whether files of a Secret get it.</param>
internal sealed record VolumeMode(string Field, YamlScalar Value, bool HoldsSecret)
{
    private static readonly string[] s_kinds = ["secret", "configMap", "downwardAPI"];

    /// <summary>The modes of a volume in file order.</summary>
    public static IEnumerable<VolumeMode> Read(Volume volume)
    {
        foreach (var kind in s_kinds)
        {
            if (volume.GetSource(kind) is { } source)
                return ReadSource(source, kind);
        }
        if (volume.GetSource("projected") is not { } projected)
            return [];
        var sources = projected["sources"].Mappings().SelectMany(source => source.Entries).ToList();
        return ReadDefault(projected, sources.Any(source => source.Key.Value == "secret"))
            .Concat(sources.SelectMany(source => source.Value is YamlMapping mapping ? ReadItems(mapping, source.Key.Value == "secret") : []));
    }

    private static IEnumerable<VolumeMode> ReadSource(YamlMapping source, string kind) => ReadDefault(source, kind == "secret").Concat(ReadItems(source, kind == "secret"));

    private static IEnumerable<VolumeMode> ReadDefault(YamlMapping source, bool isSecret) =>
        source["defaultMode"] is YamlScalar mode ? [new("defaultMode", mode, isSecret)] : [];

    private static IEnumerable<VolumeMode> ReadItems(YamlMapping source, bool isSecret) =>
        source["items"].Mappings().Select(item => item["mode"]).OfType<YamlScalar>().Select(mode => new VolumeMode("mode", mode, isSecret));
}
