namespace KubeLint.Analysis.PodSecurity;

/// <summary>A level of the Pod Security Standards; the stricter, the greater.</summary>
public enum PodSecurityLevel
{
    /// <summary>Any pod is admitted.</summary>
    Privileged,

    /// <summary>Known ways out of a container are closed.</summary>
    Baseline,

    /// <summary>Hardened.</summary>
    Restricted,
}
