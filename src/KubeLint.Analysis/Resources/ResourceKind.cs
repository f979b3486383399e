namespace KubeLint.Analysis.Resources;

/// <summary>An API group and kind, whatever the version.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
public readonly record struct ResourceKind(string Group, string Kind)
{
    /// <inheritdoc />
    public override string ToString() => Group.Length == 0 ? Kind : $"{Group}/{Kind}";
}
