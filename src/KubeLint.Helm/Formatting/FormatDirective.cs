namespace KubeLint.Helm.Formatting;

/// <summary>Flags, width and precision of one <c>%</c> directive.</summary>
internal record struct FormatDirective
{
    public bool Plus { get; set; }

    public bool Minus { get; set; }

    public bool Sharp { get; set; }

    public bool Space { get; set; }

    /// <summary>Whether to fill up with zeros; that is done on the left only.</summary>
    public bool Zero { get; set; }

    public int? Width { get; set; }

    public int? Precision { get; set; }

    /// <summary><c>%+v</c>: structs with the names of their fields.</summary>
    public bool NamesFields { get; set; }

    /// <summary><c>%#v</c>: values as Go source would write them.</summary>
    public bool IsSyntax { get; set; }

    public readonly bool FillsWithZeros => Zero && !Minus;

    /// <summary>The directive for the verb <c>v</c>, for which plus and sharp mean something else.</summary>
    public readonly FormatDirective ForValue() => this with { IsSyntax = Sharp, Sharp = false, NamesFields = Plus, Plus = false };
}
