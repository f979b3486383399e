using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

/// <summary>A place that a GitOps controller or kustomize deploys from.</summary>
/// <param name="Address">The scalar of its address.</param>
/// <param name="Revision">The scalar that says which revision is taken, or null.</param>
internal sealed record GitOpsSource(YamlScalar Address, YamlScalar? Revision)
{
    /// <summary>Whether the revision is the name of a branch, whatever it is.</summary>
    public bool IsBranch { get; init; }
}
