using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>Pods that a control lets off: those with a field of a certain value.</summary>
/// <param name="Path">The keys from the pod specification.</param>
/// <param name="Value">The value.</param>
internal sealed record PodSecurityExemption(string[] Path, string Value)
{
    /// <summary>Reads <c>spec.os.name == windows</c>.</summary>
    public static PodSecurityExemption Parse(string condition)
    {
        var sides = condition.Split(" == ");
        return new PodSecurityExemption(sides[0].Split('.')[1..], sides[1]);
    }

    public bool Covers(PodSpec pod) => pod.Node.FindEntry(Path)?.Value is YamlScalar scalar && scalar.Value == Value;
}
