namespace KubeLint.Analysis.ControlPlane;

/// <summary>Whether a carrier tells everything about a component.</summary>
public enum Completeness
{
    /// <summary>The whole command line or file: what is absent has the component's default.</summary>
    Complete,

    /// <summary>Differences to what a tool provides: what is absent is what the tool sets.</summary>
    Overlay,
}
