using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>The anchors of one document, and how many nodes its aliases add.</summary>
internal sealed class AnchorScope(int maxAliasedNodes)
{
    /// <summary>What a reader can do with a long text costs more than a node does.</summary>
    private const int CharactersPerNode = 100;

    private readonly Dictionary<string, (YamlNode? Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlAlias>.Builder _aliases = ImmutableArray.CreateBuilder<YamlAlias>();
    private int _aliasedSize;

    /// <summary>Nodes read so far, those of aliases included; a long text counts for several.</summary>
    public int Size { get; private set; }

    public void Clear()
    {
        _anchors.Clear();
        _aliases.Clear();
        _aliasedSize = 0;
        Size = 0;
    }

    public void AddCollection() => Size++;

    public void AddScalar(string value) => Size += 1 + (value.Length / CharactersPerNode);

    /// <summary>Begins a collection with an anchor; aliases of that name are its own children until it is closed.</summary>
    public void Open(string anchor) => _anchors[anchor] = (null, 0);

    public void Close(string anchor, YamlNode node, int sizeBefore) => _anchors[anchor] = (node, Size - sizeBefore);

    /// <summary>Finds the node of an alias; else returns what is wrong.</summary>
    public string? Resolve(string name, TextSpan span, out YamlNode? target)
    {
        var isDefined = _anchors.TryGetValue(name, out var anchor);
        target = anchor.Node;
        if (!isDefined)
            return $"alias '*{name}' is undefined";
        if (anchor.Node is null)
            return $"alias '*{name}' refers to its own ancestor";
        if (anchor.Size > maxAliasedNodes - _aliasedSize)
            return $"alias '*{name}' expands beyond {maxAliasedNodes} nodes";
        _aliasedSize += anchor.Size;
        Size += anchor.Size;
        _aliases.Add(new YamlAlias(name, span, anchor.Node));
        return null;
    }

    public ImmutableArray<YamlAlias> ToImmutable() => _aliases.ToImmutable();
}
