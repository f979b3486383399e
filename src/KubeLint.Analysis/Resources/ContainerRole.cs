namespace KubeLint.Analysis.Resources;

/// <summary>Which list of a pod specification a container stands in.</summary>
public enum ContainerRole
{
    /// <summary><c>containers</c>.</summary>
    Main,

    /// <summary><c>initContainers</c>, restartable ones (sidecars) included.</summary>
    Init,

    /// <summary><c>ephemeralContainers</c>.</summary>
    Ephemeral,
}
