using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>
/// A node of a YAML document that knows where it stands. An alias is replaced by the node it names, so one node
/// can be reached on several ways; its span is where its text stands.
/// </summary>
public abstract class YamlNode
{
    private protected YamlNode(TextSpan span, string? tag, string? anchor)
    {
        Span = span;
        Tag = tag;
        Anchor = anchor;
    }

    /// <summary>
    /// The node's text in the file that holds it (the outer file for embedded YAML): a scalar with its quotes or its
    /// block indicator and up to its last line, a flow collection with its brackets, a block collection from its
    /// first to its last child. Tags and anchors are left out. Empty, behind the key's colon, for a value that is
    /// not written.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The tag as written (<c>!vault</c>) or in full (<c>tag:yaml.org,2002:str</c>), or null.</summary>
    public string? Tag { get; }

    /// <summary>The anchor's name, or null.</summary>
    public string? Anchor { get; }
}
