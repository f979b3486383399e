namespace KubeLint.Analysis.ControlPlane;

/// <summary>The shapes of a section of extra arguments.</summary>
public enum ArgumentShape
{
    /// <summary>A mapping of flag to value.</summary>
    Map,

    /// <summary>A list of mappings with <c>name</c> and <c>value</c>.</summary>
    NamedList,

    /// <summary>Neither of them, as a list of <c>flag=value</c> texts.</summary>
    Other,
}
