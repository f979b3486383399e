namespace KubeLint.Yaml.Syntax;

/// <summary>Guards against input that is built to exhaust a reader.</summary>
/// <param name="MaxNestingDepth">Collections inside one another, those of aliases included.</param>
/// <param name="MaxAliasedNodes">Nodes that the aliases of one document may add; each 100 characters of a text count as one.</param>
/// <param name="MaxDocuments">Documents of one file.</param>
public sealed record YamlLimits(int MaxNestingDepth = 128, int MaxAliasedNodes = 100_000, int MaxDocuments = 20_000)
{
    /// <summary>The limits used unless others are set.</summary>
    public static YamlLimits Default { get; } = new();
}
