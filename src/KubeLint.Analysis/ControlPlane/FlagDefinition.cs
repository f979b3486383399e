namespace KubeLint.Analysis.ControlPlane;

/// <summary>What is known of a flag.</summary>
/// <param name="Name">The name without dashes.</param>
/// <param name="Type"><c>bool</c>, <c>list</c>, <c>array</c>, <c>map</c>, <c>int</c>, <c>duration</c>, <c>ip</c>, <c>string</c> and the like.</param>
/// <param name="Default">The default as text, or null where it is not known.</param>
/// <param name="Since">The first minor that has the flag, or null: at or before 1.16 (etcd 3.3).</param>
/// <param name="Removed">The first minor without the flag, or null.</param>
public sealed record FlagDefinition(string Name, string Type, string? Default, KubernetesVersion? Since, KubernetesVersion? Removed)
{
    /// <summary>Whether a bare <c>--flag</c> is complete.</summary>
    public bool IsBoolean => Type == "bool";

    /// <summary>Whether a bare <c>--flag</c> takes the next argument as its value.</summary>
    public bool TakesValue => Type is not ("bool" or "version");

    /// <summary>Whether repetitions accumulate instead of replacing one another.</summary>
    public bool IsRepeatable => Type is "list" or "array" or "map";
}
