namespace KubeLint.Rules.Workloads;

/// <summary>How a container stands to a setting that each container should have.</summary>
internal enum FieldState
{
    /// <summary>It has the setting, or nobody can tell.</summary>
    Met,

    /// <summary>It lacks the setting.</summary>
    Missing,

    /// <summary>The setting would not help it, or another finding says more.</summary>
    Ignored,
}
