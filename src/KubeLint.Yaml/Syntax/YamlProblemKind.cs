namespace KubeLint.Yaml.Syntax;

/// <summary>The kinds of <see cref="YamlProblem"/>.</summary>
public enum YamlProblemKind
{
    /// <summary>The text is not YAML; documents before it are still there.</summary>
    Syntax,

    /// <summary>A mapping key that is no scalar, as <c>{{ value }}</c> reads when it is not quoted.</summary>
    ComplexKey,

    /// <summary>A key is written twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>An alias is undefined, names an ancestor of its own, or expands too far.</summary>
    Alias,

    /// <summary>A limit of <see cref="YamlLimits"/> is exceeded; the document is left out.</summary>
    Limit,
}
