using KubeLint.Yaml.Syntax;

namespace KubeLint.Dev.Provenance;

/// <summary>A scalar of a document with what stands around it.</summary>
/// <param name="Scalar">The scalar.</param>
/// <param name="IsKey">Whether it is a key.</param>
/// <param name="Shape">Its place among the collections: documents of one structure have the same shapes in the same order.</param>
internal readonly record struct WalkedScalar(YamlScalar Scalar, bool IsKey, string Shape);

/// <summary>Walks keys and scalars in the order in which they stand.</summary>
internal static class ScalarWalk
{
    /// <summary>All keys and scalars below a node, each once though aliases and merge keys repeat it.</summary>
    public static IEnumerable<WalkedScalar> Of(YamlNode? node) => node is null ? [] : Walk(node, "", new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<WalkedScalar> Walk(YamlNode node, string shape, HashSet<YamlNode> known)
    {
        if (!known.Add(node))
            return [];
        return node switch
        {
            YamlScalar scalar => [new WalkedScalar(scalar, false, shape)],
            YamlSequence sequence => sequence.Items.SelectMany((item, index) => Walk(item, FormattableString.Invariant($"{shape}[{index}]"), known)),
            YamlMapping mapping => mapping.Entries.SelectMany((entry, index) =>
            {
                var place = FormattableString.Invariant($"{shape}.{index}");
                var below = Walk(entry.Value, place, known);
                return known.Add(entry.Key) ? below.Prepend(new WalkedScalar(entry.Key, true, place)) : below;
            }),
            _ => [],
        };
    }
}
