namespace KubeLint.Analysis.Schemas;

/// <summary>What a field of an object holds.</summary>
public enum FieldKind
{
    /// <summary>Anything; not looked into.</summary>
    Any,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number or a name, as the port of a probe.</summary>
    IntegerOrText,

    /// <summary>An amount such as <c>128Mi</c>: text or a number.</summary>
    Quantity,

    /// <summary>A mapping whose keys are not looked at.</summary>
    AnyObject,

    /// <summary>A mapping with known fields.</summary>
    Object,

    /// <summary>A list of one type.</summary>
    List,

    /// <summary>A mapping from free names to one type.</summary>
    Map,
}
