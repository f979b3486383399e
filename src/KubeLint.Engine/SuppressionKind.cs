namespace KubeLint.Engine;

/// <summary>Where a suppression is written; the words of SARIF.</summary>
public enum SuppressionKind
{
    /// <summary>A comment or an annotation in the manifest.</summary>
    InSource,

    /// <summary>Outside the manifests, as in <c>NoWarn</c>.</summary>
    External,
}
