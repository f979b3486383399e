namespace KubeLint.Analysis.ControlPlane;

/// <summary>A field of a component's configuration file.</summary>
/// <param name="Path">The way to it, with dots: <c>authentication.anonymous.enabled</c>.</param>
/// <param name="Flag">The flag it stands for, or null.</param>
/// <param name="FileDefault">What holds when the file leaves it out: lists joined by commas, empty for an empty list or map.</param>
/// <param name="FlagDefault">What holds when neither flag nor file is given, or null where there is no flag.</param>
/// <param name="Since">The first version with the field, or null: at or before 1.16.</param>
public sealed record ConfigurationField(string Path, string? Flag, string FileDefault, string? FlagDefault, KubernetesVersion? Since)
{
    /// <summary>The name of <see cref="FlagFact"/>s for the field: the flag's, else the path.</summary>
    public string Name => Flag ?? Path;
}
