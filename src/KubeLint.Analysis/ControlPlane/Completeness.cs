namespace KubeLint.Analysis.ControlPlane;

/// <summary>How much a carrier tells about a component.</summary>
public enum Completeness
{
    /// <summary>The whole command line or file: what is absent has the component's default.</summary>
    Complete,

    /// <summary>Differences to what a tool provides: what is absent is what the tool sets, see <see cref="ComponentFacts.Provided"/>.</summary>
    Overlay,

    /// <summary>A part of the settings, as a patch holds: nothing can be said of what is absent.</summary>
    Partial,
}
