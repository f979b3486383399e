using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>One document of a YAML stream. Two documents are never equal.</summary>
public sealed class YamlDocument
{
    internal YamlDocument(SourceFile source, YamlNode? root, TextSpan span, ImmutableArray<YamlAlias> aliases)
    {
        Source = source;
        Root = root;
        Span = span;
        Aliases = aliases;
    }

    /// <summary>The file that holds the text; for embedded YAML the outer file.</summary>
    public SourceFile Source { get; }

    /// <summary>The root node, or null for a document that is empty or holds only comments.</summary>
    public YamlNode? Root { get; }

    /// <summary>Whether the text is that of a scalar of another document.</summary>
    public bool IsEmbedded { get; internal init; }

    /// <summary>The document's text in <see cref="Source"/>, its <c>---</c> included.</summary>
    public TextSpan Span { get; }

    /// <summary>Every alias in file order, with the node that it stands for.</summary>
    public ImmutableArray<YamlAlias> Aliases { get; }
}
