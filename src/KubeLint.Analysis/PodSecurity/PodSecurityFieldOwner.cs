namespace KubeLint.Analysis.PodSecurity;

/// <summary>What has a field that a control restricts.</summary>
public enum PodSecurityFieldOwner
{
    /// <summary>The pod specification.</summary>
    Pod,

    /// <summary>Each container.</summary>
    Container,

    /// <summary>The pod's annotations.</summary>
    Annotation,
}
