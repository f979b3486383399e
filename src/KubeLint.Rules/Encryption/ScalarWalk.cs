using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>Visits every scalar of a document.</summary>
internal static class ScalarWalk
{
    /// <summary>The scalars under a node, keys left out; one that aliases repeat comes once.</summary>
    public static IEnumerable<YamlScalar> Values(YamlNode? root)
    {
        var pending = new Stack<YamlNode>();
        var anchored = new HashSet<YamlNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node.Anchor is not null && !anchored.Add(node))
                continue;
            switch (node)
            {
                case YamlScalar scalar:
                    yield return scalar;
                    break;
                case YamlSequence sequence:
                    for (var i = sequence.Items.Length - 1; i >= 0; i--)
                        pending.Push(sequence.Items[i]);
                    break;
                case YamlMapping mapping:
                    for (var i = mapping.Entries.Length - 1; i >= 0; i--)
                        pending.Push(mapping.Entries[i].Value);
                    break;
            }
        }
    }
}
