using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>The anchors of one document, how many nodes its aliases add and how deep they nest.</summary>
internal sealed class AnchorScope(YamlLimits limits)
{
    /// <summary>What a reader can do with a long text costs more than a node does.</summary>
    private const int CharactersPerNode = 100;

    private readonly Dictionary<string, (YamlNode? Node, int Size, int Height)> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlAlias>.Builder _aliases = ImmutableArray.CreateBuilder<YamlAlias>();
    private int _aliasedSize;
    private bool _isLimitReported;

    /// <summary>Nodes read so far, those of aliases included; a long text counts for several.</summary>
    public int Size { get; private set; }

    /// <summary>The deepest collection of the one that is being read, those of aliases included; the document's root is 1 deep.</summary>
    public int Deepest { get; set; }

    public void Clear()
    {
        _anchors.Clear();
        _aliases.Clear();
        _aliasedSize = 0;
        _isLimitReported = false;
        Size = 0;
        Deepest = 0;
    }

    public void AddCollection() => Size++;

    public void AddScalar(string value) => Size += 1 + (value.Length / CharactersPerNode);

    /// <summary>Begins a collection with an anchor; aliases of that name are its own children until it is closed.</summary>
    public void Open(string anchor) => _anchors[anchor] = (null, 0, 0);

    /// <summary>Ends a node with an anchor.</summary>
    /// <param name="anchor">The anchor's name.</param>
    /// <param name="node">The node.</param>
    /// <param name="sizeBefore">What <see cref="Size"/> was when it began.</param>
    /// <param name="depth">How deep the collection that holds it is.</param>
    public void Close(string anchor, YamlNode node, int sizeBefore, int depth) =>
        _anchors[anchor] = (node, Size - sizeBefore, node is YamlScalar ? 0 : Deepest - depth);

    /// <summary>Finds the node of an alias; else returns what is wrong, empty where an alias before it has already said so.</summary>
    public string? Resolve(string name, TextSpan span, int depth, out YamlNode? target)
    {
        var isDefined = _anchors.TryGetValue(name, out var anchor);
        target = anchor.Node;
        if (!isDefined)
            return $"alias '*{name}' is undefined";
        if (anchor.Node is null)
            return $"alias '*{name}' refers to its own ancestor";
        if (anchor.Size > limits.MaxAliasedNodes - _aliasedSize)
            return OverLimit($"alias '*{name}' expands beyond {limits.MaxAliasedNodes} nodes");
        if (depth + anchor.Height > limits.MaxNestingDepth)
            return OverLimit($"alias '*{name}' nests collections more than {limits.MaxNestingDepth} deep");
        Deepest = Math.Max(Deepest, depth + anchor.Height);
        _aliasedSize += anchor.Size;
        Size += anchor.Size;
        _aliases.Add(new YamlAlias(name, span, anchor.Node));
        return null;
    }

    /// <summary>A text that is built to exhaust a reader has thousands of such aliases; the first one tells it all.</summary>
    private string OverLimit(string problem)
    {
        var isFirst = !_isLimitReported;
        _isLimitReported = true;
        return isFirst ? problem : "";
    }

    public ImmutableArray<YamlAlias> ToImmutable() => _aliases.ToImmutable();
}
