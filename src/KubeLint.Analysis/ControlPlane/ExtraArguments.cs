using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>A section of a tool's configuration whose entries become flags of a component.</summary>
/// <param name="Key">Its key: <c>extraArgs</c> or <c>kubeletExtraArgs</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Found">The shape it is written in.</param>
/// <param name="Expected">The shape that its API version takes, or null where the version is not known.</param>
public sealed record ExtraArguments(YamlScalar Key, YamlNode Value, ArgumentShape Found, ArgumentShape? Expected)
{
    /// <summary>The API version whose shape is expected, where the section stands in a document that the object embeds; else null.</summary>
    public string? ApiVersion { get; init; }
}
