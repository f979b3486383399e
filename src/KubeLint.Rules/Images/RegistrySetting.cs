using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

/// <summary>A setting of how a registry or a repository is reached.</summary>
/// <param name="Value">The scalar that is wrong when the setting is: <c>true</c>, the registry's name in a list, an endpoint's address.</param>
/// <param name="Registry">The registry or repository.</param>
/// <param name="Field">The field's path.</param>
/// <param name="IsEndpoint">Whether the value is the address of a mirror.</param>
internal sealed record RegistrySetting(YamlScalar Value, string Registry, string Field, bool IsEndpoint);
