using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>cloud-init's configuration: it sets nothing itself, but the files that it writes can.</summary>
internal sealed class CloudInitCarrier : ICarrier
{
    /// <summary>What messages call a document of cloud-init; its first line.</summary>
    public static ResourceKind CloudConfig { get; } = new("cloud-init", "cloud-config");

    public ImmutableArray<ResourceKind> Kinds { get; } = [CloudConfig];

    public IEnumerable<ComponentFacts> Read(Resource resource) => [];

    public ResourceKind? Recognize(YamlMapping root, string path) =>
        root["write_files"] is YamlSequence files && files.Mappings().Any(static file => file["path"] is YamlScalar) ? CloudConfig : null;
}
