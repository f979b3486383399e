namespace KubeLint.Analysis.Rules.Flags;

/// <summary>What it means that a flag is not set.</summary>
public enum Unset
{
    /// <summary>Nothing: the default is good.</summary>
    IsFine,

    /// <summary>A finding where the carrier holds the whole command line; in an overlay the tool's own value may stand.</summary>
    ReportsWhenComplete,

    /// <summary>A finding also in an overlay, unless its tool provides the flag.</summary>
    Reports,
}
