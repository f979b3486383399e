using System.Collections.Immutable;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A YAML sequence.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(TextSpan span, string? tag, string? anchor, ImmutableArray<YamlNode> items)
        : base(span, tag, anchor) => Items = items;

    /// <summary>The items in file order.</summary>
    public ImmutableArray<YamlNode> Items { get; }
}
