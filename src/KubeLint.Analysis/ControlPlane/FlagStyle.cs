namespace KubeLint.Analysis.ControlPlane;

/// <summary>How a flag is written.</summary>
public enum FlagStyle
{
    /// <summary><c>--flag=value</c>.</summary>
    Equals,

    /// <summary><c>--flag value</c>, in two arguments.</summary>
    SeparateValue,

    /// <summary><c>--flag</c> alone, which means true for a boolean.</summary>
    Bare,

    /// <summary>A key of an <c>extraArgs</c> map, or the <c>name</c> of an item of name and value.</summary>
    MapEntry,

    /// <summary>A field of a configuration file that stands for the flag.</summary>
    Field,

    /// <summary>An environment variable that stands for the flag (etcd).</summary>
    EnvironmentVariable,

    /// <summary>A text <c>flag=value</c> in a list of a tool's configuration.</summary>
    ListItem,

    /// <summary>Not written at all: what the carrier's tool sets itself.</summary>
    Provided,
}
