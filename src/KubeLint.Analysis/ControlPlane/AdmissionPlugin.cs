namespace KubeLint.Analysis.ControlPlane;

/// <summary>An admission plugin that ships, or once shipped, with the API server.</summary>
/// <param name="Name">The name.</param>
/// <param name="Since">The first minor that has it, or null: at or before 1.16.</param>
/// <param name="Removed">The first minor that refuses the name, or null.</param>
/// <param name="NeedsConfiguration">Whether it does nothing, or refuses to start, without a configuration file.</param>
public sealed record AdmissionPlugin(string Name, KubernetesVersion? Since, KubernetesVersion? Removed, bool NeedsConfiguration);
