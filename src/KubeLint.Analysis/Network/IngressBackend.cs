using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>A Service that an Ingress leads to.</summary>
/// <param name="Service">The Service's name.</param>
/// <param name="Rule">The rule, or null for the default backend.</param>
public sealed record IngressBackend(YamlScalar Service, YamlMapping? Rule);
