using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A place where an anchor's node is used again.</summary>
/// <param name="Name">The anchor's name without <c>*</c>.</param>
/// <param name="Span">The alias token.</param>
/// <param name="Target">The node it stands for.</param>
public sealed record YamlAlias(string Name, TextSpan Span, YamlNode Target);
