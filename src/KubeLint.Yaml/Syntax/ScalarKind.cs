namespace KubeLint.Yaml.Syntax;

/// <summary>What a scalar resolves to.</summary>
public enum ScalarKind
{
    /// <summary>Nothing: <c>null</c>, <c>~</c> or an empty plain scalar.</summary>
    Null,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>An integer of any base.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>Text.</summary>
    String,
}
