namespace KubeLint.Dev.Provenance;

/// <summary>What came of a proof.</summary>
internal sealed class ProvenanceFigures
{
    private readonly List<string> _mismatches = [];
    private readonly List<string> _unnamed = [];

    /// <summary>Scalars of the values files.</summary>
    public int Leaves { get; set; }

    /// <summary>Leaves that were changed and compared.</summary>
    public int Tried { get; set; }

    /// <summary>Leaves that change which documents, keys or elements there are, or whether the chart can be rendered.</summary>
    public int Structural { get; set; }

    /// <summary>Leaves without a letter or digit to change.</summary>
    public int Empty { get; set; }

    /// <summary>Keys and scalars of the output that came whole from a values file.</summary>
    public int Resolved { get; set; }

    /// <summary>Those of them that are, letter by letter, the text at their place.</summary>
    public int Verbatim { get; set; }

    /// <summary>Those of them that came from keys and nulls, which stay as they are.</summary>
    public int Others { get; set; }

    /// <summary>How often a key or scalar that came from a leaf changed with it.</summary>
    public int Changed { get; set; }

    /// <summary>How often one that is not its leaf's text letter by letter, such as a rounded number, stayed.</summary>
    public int Unmoved { get; set; }

    /// <summary>How often one that did not come whole from a leaf changed with it.</summary>
    public int Derived { get; set; }

    /// <summary>How often its chain named the leaf then.</summary>
    public int Named { get; set; }

    /// <summary>Where the maps are wrong.</summary>
    public IReadOnlyList<string> Mismatches => _mismatches;

    /// <summary>What changed with a leaf that its chain does not name.</summary>
    public IReadOnlyList<string> Unnamed => _unnamed;

    public void Add(string mismatch) => _mismatches.Add(mismatch);

    public void AddUnnamed(string change) => _unnamed.Add(change);

    public override string ToString() => FormattableString.Invariant(
        $"{Leaves} leaves: {Tried} tried, {Structural} structural, {Empty} empty; {Resolved} resolved ({Verbatim} verbatim, {Others} from keys and nulls); {Changed} changed with their leaf, {Unmoved} stayed as they are only a part of it, {Derived} with one of several ({Named} name it); {Mismatches.Count} mismatches");
}
